package dev.haru.server.page;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads the lessons of the course that is served. Safe for use by several threads. */
@FunctionalInterface
public interface LessonSource {

  /**
   * Reads a lesson as it is now.
   *
   * @param path its path, which is looked for among the course's lessons and never opened as a path
   * @return the lesson, or null if the course has none with this path
   * @throws IOException if the course cannot be read
   */
  @Nullable ShownLesson lesson(String path) throws IOException;
}
