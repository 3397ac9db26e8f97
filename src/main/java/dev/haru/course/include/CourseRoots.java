package dev.haru.course.include;

import dev.haru.course.files.SymlinkPolicy;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The directories that files may be included from.
 *
 * @param project the directory that the course was opened with, absolute and normalized
 * @param content the directory of the lessons, absolute and normalized
 * @param policy the directories in which the real paths must be
 */
public record CourseRoots(Path project, Path content, SymlinkPolicy policy) {

  /** The maximum number of directories above a lesson in which a file is looked for. */
  private static final int MAX_UPWARDS = 20;

  /**
   * Returns the paths at which a file may be, the likeliest first; none of them is hidden or
   * outside the course.
   *
   * @param directive names the file
   * @param from the file with the directive
   */
  List<Path> candidates(Directive directive, Path from) {
    List<Path> bases = new ArrayList<>();
    switch (directive.base()) {
      case FILE -> bases.add(from.resolveSibling("."));
      case ROOT -> {
        bases.add(content);
        bases.add(project);
        addUpwards(bases, from);
      }
      case PROJECT -> {
        bases.add(project);
        bases.add(content);
        addUpwards(bases, from);
      }
    }
    try {
      return bases.stream()
          .map(base -> base.resolve(directive.target()).normalize())
          .filter(this::isAllowed)
          .distinct()
          .toList();
    } catch (InvalidPathException e) {
      return List.of();
    }
  }

  private void addUpwards(List<Path> bases, Path from) {
    int left = MAX_UPWARDS;
    for (Path above = from.getParent();
        above != null && above.startsWith(project) && left > 0;
        above = above.getParent()) {
      bases.add(above);
      left--;
    }
  }

  private boolean isAllowed(Path file) {
    return Stream.of(project, content)
        .anyMatch(root -> file.startsWith(root) && !file.equals(root) && isVisible(root, file));
  }

  private static boolean isVisible(Path root, Path file) {
    for (Path name : root.relativize(file)) {
      if (name.toString().startsWith(".") || name.toString().equals("node_modules")) {
        return false;
      }
    }
    return true;
  }
}
