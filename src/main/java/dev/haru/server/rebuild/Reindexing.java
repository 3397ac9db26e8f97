package dev.haru.server.rebuild;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the index is rebuilt, and who may request it.
 *
 * @param build builds the index in this process; if it is interrupted, it ends and leaves the index
 *     unchanged
 * @param secret the secret that authorizes a rebuild over HTTP, or null to disable that
 */
public record Reindexing(Build build, @Nullable SharedSecret secret) {

  /** Builds the index. */
  @FunctionalInterface
  public interface Build {

    /**
     * Builds the index.
     *
     * @param atOnce whether to be quick, and leave to a later build what searches can do without
     * @return whether the build is complete
     * @throws BuildException if it fails for a known reason; the index is unchanged
     * @throws Exception if it fails otherwise; the index is unchanged
     */
    boolean run(boolean atOnce) throws Exception;

    /** Returns the lesson that a running build is reading, or null. */
    default @Nullable Reading reading() {
      return null;
    }

    /**
     * Returns the course problems that the last successful build found and the one before did not.
     * Called by the building thread.
     */
    default List<Finding> findings() {
      return List.of();
    }
  }

  /**
   * A problem of the course.
   *
   * @param path the file or directory below the course directory, with {@code /}
   * @param line the 1-based line, or 0 for the whole file or directory
   * @param reason what is wrong and what to do, in one sentence
   * @param skipped whether the file or directory is skipped because of it
   */
  public record Finding(String path, int line, String reason, boolean skipped) {}

  /**
   * A lesson that is being read.
   *
   * @param lesson its path
   * @param since when the reading began
   */
  public record Reading(String lesson, Instant since) {}
}
