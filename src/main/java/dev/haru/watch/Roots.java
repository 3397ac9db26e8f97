package dev.haru.watch;

import dev.haru.course.Course;
import dev.haru.course.settings.OutsideAccess;
import dev.haru.course.settings.SettingsException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The directories that a course is made of.
 *
 * @param settings those with its settings, watched without the directories in them
 * @param content those with its lessons, watched with all that is in them
 * @param linked those outside that links in them may lead to
 * @param fingerprint changes with the settings, and with a glossary that lies elsewhere
 */
record Roots(Set<Path> settings, Set<Path> content, Set<Path> linked, String fingerprint) {

  static final Roots NONE = new Roots(Set.of(), Set.of(), Set.of(), "");

  /**
   * Reads where a course's lessons are.
   *
   * @param directories the course's directories
   * @param outside what its settings may name outside them
   * @param before what serves while the settings are wrong or a directory is missing
   */
  static Roots of(List<Path> directories, OutsideAccess outside, Roots before) {
    Set<Path> settings = Set.copyOf(directories);
    try {
      Course course = Course.open(directories, outside);
      Set<Path> content = new HashSet<>();
      course.contentDirectories().forEach(path -> content.add(path.toAbsolutePath()));
      return new Roots(
          settings,
          Set.copyOf(content),
          Set.copyOf(course.linkedDirectories()),
          course.settingsSource());
    } catch (SettingsException e) {
      Set<Path> content = before.equals(NONE) ? settings : before.content();
      return new Roots(settings, content, before.linked(), String.valueOf(e.getMessage()));
    }
  }

  /** Returns whether a path is one of these directories. */
  boolean contains(Path path) {
    return settings.contains(path) || content.contains(path);
  }

  /** Returns whether a path is below a directory with lessons. */
  boolean holds(Path path) {
    return content.stream().anyMatch(path::startsWith);
  }

  /** Returns whether a path is where settings may be. */
  boolean holdsSettings(Path path) {
    Path parent = path.getParent();
    return parent != null && settings.contains(parent);
  }
}
