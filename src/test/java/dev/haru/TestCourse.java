package dev.haru;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small course, written to disk for a test. */
public final class TestCourse {

  private final Path directory;

  /** Creates a course in a directory, which is made when it is absent. */
  public TestCourse(Path directory) {
    this.directory = directory;
  }

  /** Writes a file below the course's directory. */
  public TestCourse with(String path, String text) {
    Path file = directory.resolve(path);
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /** Returns the course's directory. */
  public Path directory() {
    return directory;
  }
}
