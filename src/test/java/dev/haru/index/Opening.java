package dev.haru.index;

import dev.haru.index.directory.IndexException;
import java.nio.file.Path;

/** The ways to open an index. */
enum Opening {
  FOR_LONG {
    @Override
    CourseIndex open(Path index) throws IndexException {
      return CourseIndex.open(index);
    }
  },
  BRIEFLY {
    @Override
    CourseIndex open(Path index) throws IndexException {
      return CourseIndex.openBriefly(index);
    }
  };

  abstract CourseIndex open(Path index) throws IndexException;
}
