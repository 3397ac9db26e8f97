package dev.haru.server;

/**
 * How the index is built anew, and by whom.
 *
 * @param secret what those know who may ask for it
 * @param build builds the index, in this process; interrupted, it ends and leaves the index as it
 *     is
 */
public record Reindexing(Secret secret, Build build) {

  /** Builds the index. */
  @FunctionalInterface
  public interface Build {

    /**
     * Builds.
     *
     * @throws Exception where that fails; the index is as it was before
     */
    void run() throws Exception;
  }
}
