package dev.haru.cli.interactive;

import dev.haru.cli.base.Style;
import dev.haru.cli.print.SectionPrinter;
import dev.haru.course.Course;
import dev.haru.course.files.LessonFile;
import dev.haru.course.model.Lesson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The sections of a course as they are shown. For use by one thread. */
final class Previews {

  private final Course course;
  private final Style style;
  private @Nullable Map<String, LessonFile> files;

  Previews(Course course, Style style) {
    this.course = course;
    this.style = style;
  }

  /**
   * Returns the lines of the section at a place, with escape sequences for their styles.
   *
   * @param columns the width of the lines
   */
  List<String> lines(SearchState.Edition edition, int columns) {
    try {
      LessonFile file = files().get(edition.path());
      Lesson lesson = file == null ? null : course.read(file).lesson();
      int section = lesson == null ? -1 : lesson.sectionAt(edition.line());
      if (lesson == null || section < 0) {
        return List.of("The lesson is not there any more.");
      }
      ByteArrayOutputStream text = new ByteArrayOutputStream();
      try (PrintStream out = new PrintStream(text, false, StandardCharsets.UTF_8)) {
        new SectionPrinter(out, style, columns).print(lesson, lesson.sections().get(section));
      }
      return text.toString(StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      return List.of("The lesson cannot be read: " + Style.line(String.valueOf(e.getMessage())));
    }
  }

  private Map<String, LessonFile> files() throws IOException {
    Map<String, LessonFile> known = files;
    if (known == null) {
      known = new HashMap<>();
      for (LessonFile file : course.files().files()) {
        known.put(file.path().path(), file);
      }
      files = known;
    }
    return known;
  }
}
