package dev.haru.watch;

import dev.haru.course.Course;
import dev.haru.course.SettingsException;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keeps an index that is in use from being emptied because a directory's lessons have gone: more
 * often a disk is not mounted, or a checkout under way, than a course is given up.
 *
 * <p>Used by one thread at a time.
 */
public final class ContentGuard {

  private final List<Path> directories;
  private Set<Path> filled = Set.of();

  /**
   * Creates a guard.
   *
   * @param directories the course's directories
   */
  public ContentGuard(List<Path> directories) {
    this.directories = List.copyOf(directories);
  }

  /**
   * Opens the course for a build.
   *
   * @param indexIsFilled whether the index in use has lessons
   * @throws SettingsException when its settings are wrong
   * @throws ContentGone when a directory that had lessons the last time has none, or none has any
   *     though the index has
   */
  public Course open(boolean indexIsFilled) throws SettingsException, ContentGone {
    Course course = course();
    List<Path> content = course.contentDirectories();
    Set<Path> now = new HashSet<>();
    for (Path directory : content) {
      if (hasLessons(directory)) {
        now.add(directory);
      } else if (filled.contains(directory)) {
        throw new ContentGone(directory);
      }
    }
    if (now.isEmpty() && indexIsFilled) {
      throw new ContentGone(content.get(0));
    }
    filled = now;
    return course;
  }

  private Course course() throws SettingsException, ContentGone {
    try {
      return Course.open(directories);
    } catch (SettingsException e) {
      Set<Path> needed = new HashSet<>(filled);
      needed.addAll(directories);
      for (Path directory : needed) {
        if (!Files.isDirectory(directory)) {
          throw new ContentGone(directory);
        }
      }
      throw e;
    }
  }

  private static boolean hasLessons(Path directory) {
    Search search = new Search(directory);
    try {
      Files.walkFileTree(directory, search);
    } catch (IOException e) {
      return false;
    }
    return search.found;
  }

  /** Ends at the first lesson. */
  private static final class Search extends SimpleFileVisitor<Path> {
    private final Path root;
    private boolean found;

    Search(Path root) {
      this.root = root;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
      return Names.isIgnored(directory) && !directory.equals(root)
          ? FileVisitResult.SKIP_SUBTREE
          : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      // What is behind a link is not looked at: where there is one, something is there.
      found = Names.isLesson(file) || attributes.isSymbolicLink() && !Names.isIgnored(file);
      return found ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
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
