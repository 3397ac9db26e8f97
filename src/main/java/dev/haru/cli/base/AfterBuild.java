package dev.haru.cli.base;

import dev.haru.course.Course;
import dev.haru.index.directory.IndexException;
import java.io.IOException;
import java.nio.file.Path;

/** What follows a successful build of an index. */
@FunctionalInterface
public interface AfterBuild {

  /** Nothing: the index is searched where it is. */
  AfterBuild NOTHING = (course, index) -> {};

  /**
   * Uses an index that was built, or that was up to date.
   *
   * @throws IOException if that fails; it is tried again after the next build
   */
  void built(Course course, Path index) throws IndexException, IOException;
}
