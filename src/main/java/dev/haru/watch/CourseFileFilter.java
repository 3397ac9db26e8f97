package dev.haru.watch;

import dev.haru.course.files.LessonRule;
import dev.haru.course.include.CodeLanguages;
import java.nio.file.Path;
import java.util.Locale;

/** The files that are watched: lessons, code that they may include, settings and glossaries. */
final class CourseFileFilter {

  private CourseFileFilter() {}

  /** Returns whether a file below a directory of lessons is watched. */
  static boolean accepts(LessonRule rule, Path file) {
    return rule.isLesson(file) || isSettings(file) || isCode(file) && !rule.ignores(file);
  }

  private static boolean isCode(Path file) {
    return CodeLanguages.isCode(String.valueOf(file.getFileName()));
  }

  /** Returns whether a file has the name of settings or of a glossary. */
  static boolean isSettings(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return !name.startsWith(".") && (name.endsWith(".yaml") || name.endsWith(".yml"));
  }
}
