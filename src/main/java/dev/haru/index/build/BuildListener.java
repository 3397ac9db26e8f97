package dev.haru.index.build;

import dev.haru.course.model.CourseProblem;
import org.jspecify.annotations.Nullable;

/** Receives build progress; called by the building thread, except for {@link #reading}. */
@FunctionalInterface
public interface BuildListener {

  /** Ignores everything; the commit still counts the problems. */
  BuildListener SILENT = problem -> {};

  /**
   * Called when a lesson has been read.
   *
   * @param done the number of lessons read so far
   * @param all the number of lessons to read
   */
  default void progress(int done, int all) {}

  /**
   * Called when the reading of a lesson begins or ends, by one of several reading threads at a
   * time.
   *
   * @param path the path of the lesson that has been read for the longest time, or null if none is
   *     being read
   */
  default void reading(@Nullable String path) {}

  /**
   * Called when the existing index is of no use, so that all lessons are read.
   *
   * @param why the reason, a sentence without its full stop
   */
  default void startingOver(String why) {}

  /** Called for a problem with the course. */
  void problem(CourseProblem problem);

  /**
   * Called for a problem with a lesson that has not changed since the previous build, which
   * reported the same problem.
   */
  default void knownProblem(CourseProblem problem) {
    problem(problem);
  }
}
