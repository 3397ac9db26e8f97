package dev.haru.watch;

import dev.haru.course.Course;
import dev.haru.course.files.LessonRule;
import dev.haru.course.settings.OutsideAccess;
import dev.haru.course.settings.SettingsException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The directories of a course.
 *
 * @param settings the directories with its settings, watched without their subdirectories
 * @param content the rules of the directories with its lessons, watched with everything below them
 * @param site the files with the configuration of its site
 * @param fingerprint changes with the settings, and with a glossary that lies elsewhere
 */
record Roots(Set<Path> settings, List<LessonRule> content, Set<Path> site, String fingerprint) {

  static final Roots NONE = new Roots(Set.of(), List.of(), Set.of(), "");

  /**
   * Reads the directories from a course's settings.
   *
   * @param directories the course's directories, absolute
   * @param outside the paths that its settings may name outside them
   * @param before the directories to keep while the settings are wrong or a directory is missing
   */
  static Roots of(List<Path> directories, OutsideAccess outside, Roots before) {
    Set<Path> settings = Set.copyOf(directories);
    try {
      Course course = Course.open(directories, outside);
      Set<Path> all = new HashSet<>(settings);
      course.siteFiles().forEach(file -> all.add(file.getParent()));
      return new Roots(
          Set.copyOf(all),
          course.lessonRules(),
          Set.copyOf(course.siteFiles()),
          course.settingsSource());
    } catch (SettingsException e) {
      List<LessonRule> content =
          before.equals(NONE)
              ? directories.stream().map(each -> LessonRule.of(each, List.of(), List.of())).toList()
              : before.content();
      return new Roots(settings, content, before.site(), String.valueOf(e.getMessage()));
    }
  }

  /** Returns whether a path is one of these directories. */
  boolean contains(Path path) {
    return settings.contains(path)
        || content.stream().anyMatch(rule -> rule.directory().equals(path));
  }

  /** Returns the rules of the directories with lessons that a path is below. */
  Stream<LessonRule> above(Path path) {
    return content.stream().filter(rule -> path.startsWith(rule.directory()));
  }

  /** Returns whether a path is that of settings, or of the site's configuration. */
  boolean isSettings(Path path) {
    Path parent = path.getParent();
    boolean within = parent != null && settings.contains(parent);
    return site.contains(path) || within && CourseFileFilter.isSettings(path);
  }
}
