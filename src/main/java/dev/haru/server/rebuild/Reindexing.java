package dev.haru.server.rebuild;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the index is built anew, and by whom.
 *
 * @param build builds the index, in this process; interrupted, it ends and leaves the index as it
 *     is
 * @param secret what those know who may ask for it over HTTP, or null where nobody may
 */
public record Reindexing(Build build, @Nullable SharedSecret secret) {

  /** Builds the index. */
  @FunctionalInterface
  public interface Build {

    /**
     * Builds.
     *
     * @param atOnce whether to leave to a later build what lessons can be found without
     * @return whether nothing is left
     * @throws BuildException where that fails and it is known why; the index is as it was before
     * @throws Exception where it fails otherwise; the index is as it was before
     */
    boolean run(boolean atOnce) throws Exception;

    /** Returns the lesson that a running build is reading, or null. */
    default @Nullable Reading reading() {
      return null;
    }

    /**
     * Returns what the last build, if it succeeded, found wrong with the course and the one before
     * did not. Called by the thread that built.
     */
    default List<Finding> findings() {
      return List.of();
    }
  }

  /**
   * Something that is wrong with the course.
   *
   * @param path the file or directory below the course directory, with {@code /}
   * @param line the 1-based line, or 0 for the whole file or directory
   * @param reason what it is and what to do, in one sentence
   * @param skipped whether the file or directory is left out because of it
   */
  public record Finding(String path, int line, String reason, boolean skipped) {}

  /**
   * A lesson that is being read.
   *
   * @param lesson its path
   * @param since when that began
   */
  public record Reading(String lesson, Instant since) {}
}
