package dev.haru.course.files;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Keeps haru from opening what is named as a file and is a pipe, a socket or a device: to open a
 * pipe waits for its other end, and some devices never end.
 */
public final class RegularFiles {

  /** The complaint about what may not be opened. */
  public static final String REFUSED = "it is a pipe or a device; put a regular file in its place";

  private RegularFiles() {}

  /**
   * Returns whether there is nothing, a regular file or a directory (of the first and the last the
   * system tells when they are opened). Links are followed.
   */
  public static boolean mayBeOpened(Path path) {
    return !Files.exists(path) || Files.isRegularFile(path) || Files.isDirectory(path);
  }

  /**
   * Returns the path if it may be opened.
   *
   * @throws IOException with a sentence when it is a pipe or a device
   */
  public static Path require(Path path) throws IOException {
    if (!mayBeOpened(path)) {
      throw new FileSystemException(path.toString(), null, REFUSED);
    }
    return path;
  }
}
