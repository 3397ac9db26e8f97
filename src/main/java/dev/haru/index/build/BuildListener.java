package dev.haru.index.build;

import dev.haru.course.model.CourseProblem;
import org.jspecify.annotations.Nullable;

/** Hears how a build goes on; called by the building thread. */
@FunctionalInterface
public interface BuildListener {

  /** Passes over all: what is wrong with lessons is counted in the commit. */
  BuildListener SILENT = problem -> {};

  /**
   * A lesson has been read.
   *
   * @param done how many have been
   * @param all how many there are
   */
  default void progress(int done, int all) {}

  /**
   * A lesson is being read from now on.
   *
   * @param path its path, or null when it has been read
   */
  default void reading(@Nullable String path) {}

  /**
   * The index that is there is of no use, so that all lessons are read.
   *
   * @param why a sentence without its full stop
   */
  default void anew(String why) {}

  /** Something in the course is not as it should be. */
  void problem(CourseProblem problem);

  /**
   * As {@link #problem}, of a lesson that has not changed since the build before, which told of it
   * too.
   */
  default void knownProblem(CourseProblem problem) {
    problem(problem);
  }
}
