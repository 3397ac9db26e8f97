package dev.haru.cli.base;

import dev.haru.course.Course;
import dev.haru.course.files.LessonRule;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;

/** The message for a course without lessons, which names the files that are there instead. */
final class NoLessons {

  private NoLessons() {}

  /**
   * Returns the sentence.
   *
   * @param notRead the number of documents in each format that is not read, by ending
   */
  static String sentence(Course course, Map<String, Integer> notRead) {
    String where =
        course.contentDirectories().stream().map(Path::toString).collect(Collectors.joining(", "));
    String languages = String.join(", ", course.settings().languages());
    String others =
        notRead.entrySet().stream()
            .map(each -> ReportPrinter.notRead(each.getKey(), each.getValue()) + "; ")
            .collect(Collectors.joining());
    return "no lessons in "
        + where
        + (languages.isEmpty() ? "" : " in the languages of the settings, " + languages)
        + ": "
        + others
        + "haru reads "
        + String.join(", ", LessonRule.endings());
  }
}
