package dev.haru.course.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/**
 * A bounded look through a directory that may not be a course: it could be anything, even a whole
 * disk.
 *
 * <p>Symbolic links are not followed, and hidden directories are skipped, as when a course is
 * listed.
 */
public final class DirectoryProbe {

  private DirectoryProbe() {}

  /**
   * Returns whether a directory, or one below it, holds a lesson.
   *
   * @param most the maximum number of files and directories to look at
   */
  public static boolean holdsLessons(Path directory, int most) {
    Walk walk = new Walk(directory, most, true);
    return walk.found;
  }

  /** Returns whether a directory holds more than a number of files and directories. */
  public static boolean holdsMoreThan(Path directory, int most) {
    return new Walk(directory, most, false).seen > most;
  }

  private static final class Walk extends SimpleFileVisitor<Path> {
    private final Path root;
    private final int most;
    private final boolean endsAtLesson;
    private int seen;
    private boolean found;

    Walk(Path root, int most, boolean endsAtLesson) {
      this.root = root;
      this.most = most;
      this.endsAtLesson = endsAtLesson;
      try {
        Files.walkFileTree(root, this);
      } catch (IOException e) {
        throw new UncheckedIOException("what cannot be read is passed over", e);
      }
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
      if (directory.equals(root)) {
        return FileVisitResult.CONTINUE;
      }
      return LessonRule.isIgnoredByName(directory) ? FileVisitResult.SKIP_SUBTREE : count();
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      found |= LessonRule.isNamedAsLesson(file) && attributes.isRegularFile();
      return found && endsAtLesson ? FileVisitResult.TERMINATE : count();
    }

    private FileVisitResult count() {
      seen++;
      return seen > most ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException e) {
      return FileVisitResult.CONTINUE;
    }
  }
}
