package dev.haru.course.settings;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The paths outside a course that its own {@code haru.yaml} may name, as allowed by the user who
 * starts haru. A course may come from anyone, and its author must not choose which of the user's
 * files are read, published or written.
 *
 * @param directories may be named for any purpose, with everything below them
 * @param indexes may be named as the index's directory, with everything below them
 */
public record OutsideAccess(List<Path> directories, List<Path> indexes) {

  /** No access outside the course. */
  public static final OutsideAccess NONE = new OutsideAccess(List.of(), List.of());

  /** Access to everything, for settings that the user has written. */
  public static final OutsideAccess ANYTHING = new OutsideAccess(everything(), List.of());

  /** Copies the lists. */
  public OutsideAccess {
    directories = List.copyOf(directories);
    indexes = List.copyOf(indexes);
  }

  /** Returns this access extended by these directories. */
  public OutsideAccess and(List<Path> more) {
    List<Path> all = new ArrayList<>(directories);
    all.addAll(more);
    return new OutsideAccess(all, indexes);
  }

  /** Returns the root directories of the file systems. */
  public static List<Path> everything() {
    List<Path> roots = new ArrayList<>();
    FileSystems.getDefault().getRootDirectories().forEach(roots::add);
    return roots;
  }
}
