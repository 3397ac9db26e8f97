package dev.haru.course.markdown;

import dev.haru.course.model.Lesson;
import dev.haru.course.model.Section;
import java.util.ArrayList;
import java.util.List;

/**
 * A lesson with its Markdown as its author wrote it, without the front matter. A notebook's
 * Markdown is that of its cells.
 *
 * @param read the lesson as it is indexed, which may be missing
 * @param lines the lines of the whole Markdown; none if the lesson is missing
 * @param starts for each section of the lesson, the number of lines before it
 * @param fileLines the number of lines of the file
 */
public record LessonMarkdown(
    LessonReader.Result read, List<String> lines, List<Integer> starts, int fileLines) {

  /** Copies the lists. */
  public LessonMarkdown {
    lines = List.copyOf(lines);
    starts = List.copyOf(starts);
  }

  /**
   * Returns a lesson's Markdown.
   *
   * @param read the lesson with the lines of its file
   * @param inText the same lesson with the lines of the text
   * @param text its whole text
   * @param frontMatter the number of lines that the front matter takes up
   */
  static LessonMarkdown of(
      LessonReader.Result read,
      LessonReader.Result inText,
      String text,
      int frontMatter,
      int fileLines) {
    Lesson lesson = inText.lesson();
    if (lesson == null) {
      return unreadable(read);
    }
    List<String> all = text.lines().toList();
    int most = all.size();
    List<Integer> starts = new ArrayList<>();
    for (Section section : lesson.sections()) {
      starts.add(Math.clamp(section.line() - 1L, Math.min(frontMatter, most), most) - frontMatter);
    }
    return new LessonMarkdown(
        read, all.subList(Math.min(frontMatter, most), most), starts, fileLines);
  }

  /** Returns the Markdown of a lesson that cannot be read. */
  public static LessonMarkdown unreadable(LessonReader.Result read) {
    return new LessonMarkdown(read, List.of(), List.of(), 0);
  }

  /** Returns the Markdown of the whole lesson. */
  public String whole() {
    return String.join("\n", lines);
  }

  /**
   * Returns the Markdown of a section, from its heading to the next one.
   *
   * @param index its index in the lesson's sections
   */
  public String section(int index) {
    int end = index + 1 < starts.size() ? starts.get(index + 1) : lines.size();
    return String.join("\n", lines.subList(starts.get(index), Math.max(starts.get(index), end)));
  }
}
