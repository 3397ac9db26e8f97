package dev.haru.course.files;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A check against opening a pipe, a socket or a device as a file: opening a pipe blocks until the
 * other end is opened, and some devices never end.
 */
public final class RegularFiles {

  /** The message about a path that must not be opened. */
  public static final String REFUSED = "it is a pipe or a device; put a regular file in its place";

  private RegularFiles() {}

  /**
   * Returns whether a path is a regular file or a directory, or does not exist; for the latter two,
   * opening fails with the system's own message. Links are followed.
   */
  public static boolean mayBeOpened(Path path) {
    return !Files.exists(path) || Files.isRegularFile(path) || Files.isDirectory(path);
  }

  /**
   * Returns the path if it may be opened.
   *
   * @throws IOException with a sentence, if it is a pipe or a device
   */
  public static Path require(Path path) throws IOException {
    if (!mayBeOpened(path)) {
      throw new FileSystemException(path.toString(), null, REFUSED);
    }
    return path;
  }
}
