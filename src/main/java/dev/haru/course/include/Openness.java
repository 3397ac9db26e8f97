package dev.haru.course.include;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;

/**
 * Whether everybody who may read a lesson may also read a file. What a lesson includes is in the
 * index, which all readers of the lessons may read.
 */
final class Openness {

  private Openness() {}

  /**
   * Returns whether a file is as open as a lesson.
   *
   * @param root a directory above both; only permissions below it are compared
   * @throws IOException if permissions cannot be read
   */
  static boolean isAsOpen(Path file, Path lesson, Path root) throws IOException {
    if (!Files.getFileStore(file).supportsFileAttributeView("posix")) {
      return true;
    }
    return isOpen(file, root, Readers.OTHERS)
        || !isOpen(lesson, root, Readers.OTHERS)
            && isOpen(file, root, Readers.GROUP)
            && attributes(file).group().equals(attributes(lesson).group());
  }

  /** Those who are not the owner. */
  private enum Readers {
    GROUP(PosixFilePermission.GROUP_READ, PosixFilePermission.GROUP_EXECUTE),
    OTHERS(PosixFilePermission.OTHERS_READ, PosixFilePermission.OTHERS_EXECUTE);

    private final PosixFilePermission read;
    private final PosixFilePermission pass;

    Readers(PosixFilePermission read, PosixFilePermission pass) {
      this.read = read;
      this.pass = pass;
    }
  }

  private static boolean isOpen(Path file, Path root, Readers readers) throws IOException {
    if (!permissions(file).contains(readers.read)) {
      return false;
    }
    for (Path at = file.getParent();
        at != null && at.startsWith(root) && !at.equals(root);
        at = at.getParent()) {
      if (!permissions(at).contains(readers.pass)) {
        return false;
      }
    }
    return true;
  }

  private static Set<PosixFilePermission> permissions(Path file) throws IOException {
    return attributes(file).permissions();
  }

  private static PosixFileAttributes attributes(Path file) throws IOException {
    return Files.readAttributes(file, PosixFileAttributes.class);
  }
}
