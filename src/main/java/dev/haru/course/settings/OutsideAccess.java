package dev.haru.course.settings;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a course's own {@code haru.yaml} may name outside the course, by the word of whoever starts
 * haru: a course may come from anybody, who must not choose which of the user's files are read,
 * published or written.
 *
 * @param directories may be named, with all that is in them, for anything
 * @param indexes may be named, with all that is in them, as the place of the index
 */
public record OutsideAccess(List<Path> directories, List<Path> indexes) {

  /** A course stays inside. */
  public static final OutsideAccess NONE = new OutsideAccess(List.of(), List.of());

  /** A course may name whatever it likes: for settings that the user has written. */
  public static final OutsideAccess ANYTHING = new OutsideAccess(everything(), List.of());

  /** Creates the access with lists of its own. */
  public OutsideAccess {
    directories = List.copyOf(directories);
    indexes = List.copyOf(indexes);
  }

  /** Returns an access to these directories too. */
  public OutsideAccess and(List<Path> more) {
    List<Path> all = new ArrayList<>(directories);
    all.addAll(more);
    return new OutsideAccess(all, indexes);
  }

  /** Returns the directories in which all files are. */
  public static List<Path> everything() {
    List<Path> roots = new ArrayList<>();
    FileSystems.getDefault().getRootDirectories().forEach(roots::add);
    return roots;
  }
}
