package dev.haru.course;

import dev.haru.course.files.LessonText;
import dev.haru.course.settings.SettingsException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The prefixes of lessons' paths in a course of several directories: the last parts of each
 * directory's path, as few as tell the directories apart.
 */
final class RootNames {

  private final List<Path> directories;
  private final int[] parts;

  private RootNames(List<Path> directories) {
    this.directories = directories;
    this.parts = new int[directories.size()];
    Arrays.fill(parts, 1);
  }

  /**
   * Returns the prefix of lessons' paths for each directory: empty if there is only one directory,
   * otherwise a name with a trailing slash. No prefix begins with another.
   *
   * @param directories absolute and normalized
   * @throws SettingsException if two of them are the same
   */
  static List<String> prefixes(List<Path> directories) throws SettingsException {
    return directories.size() == 1 ? List.of("") : new RootNames(directories).find();
  }

  private List<String> find() throws SettingsException {
    boolean isClear = false;
    while (!isClear) {
      boolean[] mustBeLonger = new boolean[parts.length];
      isClear = true;
      for (int i = 0; i < parts.length; i++) {
        for (int k = 0; k < parts.length; k++) {
          if (i != k && isBeginning(prefix(i), prefix(k))) {
            mustBeLonger[i] = true;
            isClear = false;
          }
        }
      }
      lengthen(mustBeLonger);
    }
    List<String> prefixes = new ArrayList<>();
    for (int i = 0; i < parts.length; i++) {
      prefixes.add(prefix(i));
    }
    return prefixes;
  }

  /** A file system's root has an empty prefix, which clashes only with another root's. */
  private static boolean isBeginning(String one, String other) {
    return one.isEmpty() ? other.isEmpty() : other.startsWith(one);
  }

  private void lengthen(boolean[] those) throws SettingsException {
    boolean isDone = true;
    int last = 0;
    for (int i = 0; i < parts.length; i++) {
      if (those[i]) {
        last = i;
        isDone &= parts[i] >= directories.get(i).getNameCount();
        parts[i] += parts[i] < directories.get(i).getNameCount() ? 1 : 0;
      }
    }
    if (isDone && those[last]) {
      throw new SettingsException(
          String.format(
              Locale.ROOT,
              "two content directories are called '%s'; rename one, so that paths differ",
              directories.get(last).getFileName()));
    }
  }

  private String prefix(int i) {
    Path directory = directories.get(i);
    int count = directory.getNameCount();
    if (count == 0) {
      return "";
    }
    Path name = directory.subpath(count - parts[i], count);
    String separator = directory.getFileSystem().getSeparator();
    return LessonText.nfc(name.toString().replace(separator, "/") + "/");
  }
}
