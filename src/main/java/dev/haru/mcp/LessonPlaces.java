package dev.haru.mcp;

import dev.haru.course.Course;
import dev.haru.course.files.LessonFile;
import dev.haru.course.markdown.LessonMarkdown;
import dev.haru.course.model.Lesson;
import dev.haru.course.model.Section;
import dev.haru.text.Grouped;
import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The Markdown at places in a course's files.
 *
 * <p>A place is looked for among the files that are lessons and is never opened as a path: no place
 * leads out of the course or to a file that is no lesson. Safe for use by several threads.
 */
public final class LessonPlaces {

  /** The maximum length of a part: a few pages. */
  static final int MOST_CHARS = 16_000;

  private static final int MOST_NAMED = 5;

  private static final Pattern PATH_AND_LINE = Pattern.compile("(.+):(\\d{1,9})", Pattern.DOTALL);

  private static final String NEXT_STEP = "'search' and 'lessons' return places and paths";

  /** Opens the course with its present settings. */
  @FunctionalInterface
  public interface Opening {
    /** Opens the course. */
    Course open() throws Exception;
  }

  private final Opening opening;

  public LessonPlaces(Opening opening) {
    this.opening = opening;
  }

  /**
   * Returns the Markdown of a section or a lesson from an offset on, {@value #MOST_CHARS} chars of
   * it at most.
   *
   * @param place {@code path}, or {@code path:line} for the section at that line
   * @throws ToolFailure if there is no such place
   * @throws IOException if the course cannot be read
   */
  public ShownText show(String place, int offset) throws IOException {
    Matcher parts = PATH_AND_LINE.matcher(place);
    String path = parts.matches() ? parts.group(1) : place;
    Course course = course();
    List<LessonFile> files = course.filesAt(path);
    if (files.isEmpty() && course.files().files().isEmpty()) {
      throw new ToolFailure( // a cluster's sections can be searched anywhere
          "the lessons' files are not on this machine; read the section at its link");
    }
    LessonMarkdown markdown = course.markdown(only(path, files));
    Lesson lesson = markdown.read().lesson();
    if (lesson == null) {
      throw new ToolFailure(
          markdown.read().problems().stream()
              .findFirst()
              .map(problem -> "the lesson cannot be shown: " + problem.message())
              .orElse("the lesson " + ToolFailure.quoted(path) + " is not published"));
    }
    return parts.matches()
        ? section(lesson, markdown, Integer.parseInt(parts.group(2)), offset)
        : part(lesson, null, markdown.whole(), offset, null);
  }

  private Course course() throws IOException {
    try {
      return opening.open();
    } catch (IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private static LessonFile only(String path, List<LessonFile> files) {
    if (files.isEmpty()) {
      throw new ToolFailure(
          "the course has no lesson " + ToolFailure.quoted(path) + "; " + NEXT_STEP);
    }
    if (files.size() > 1) {
      String some =
          files.stream()
              .map(each -> each.path().path())
              .limit(MOST_NAMED)
              .collect(Collectors.joining(", "));
      throw new ToolFailure(
          ToolFailure.quoted(path) + " could be any of " + some + "; give more of the path");
    }
    return files.getFirst();
  }

  private static ShownText section(Lesson lesson, LessonMarkdown markdown, int line, int offset) {
    if (line > Math.max(1, markdown.fileLines())) {
      throw new ToolFailure(
          String.join(
              "",
              lesson.path() + " has " + Grouped.of(markdown.fileLines()),
              " lines, so there is no line " + line + "; " + NEXT_STEP));
    }
    List<Section> sections = lesson.sections();
    int found = lesson.sectionAt(line);
    if (found < 0) {
      return part(lesson, null, markdown.whole(), offset, null);
    }
    String following =
        found + 1 < sections.size() ? lesson.path() + ":" + sections.get(found + 1).line() : null;
    return part(lesson, sections.get(found), markdown.section(found), offset, following);
  }

  private static ShownText part(
      Lesson lesson,
      @Nullable Section section,
      String text,
      int offset,
      @Nullable String following) {
    if (offset < 0 || offset > text.length()) {
      throw new ToolFailure(
          "offset must be between 0 and " + text.length() + " here but was " + offset);
    }
    int start = isInsidePair(text, offset) ? offset - 1 : offset;
    return new ShownText(
        lesson.path(),
        section == null ? null : section.line(),
        lesson.lang(),
        lesson.year(),
        lesson.day(),
        lesson.title(),
        section == null ? "" : section.heading(),
        section == null ? List.of() : section.breadcrumb(),
        text.substring(start, end(text, start)),
        start,
        text.length(),
        following);
  }

  /** Returns where a part ends: with a line, unless its last line is longer than half of it. */
  private static int end(String text, int start) {
    int end = start + MOST_CHARS;
    if (end >= text.length()) {
      return text.length();
    }
    int lineEnd = text.lastIndexOf('\n', end - 1) + 1;
    if (lineEnd > start + MOST_CHARS / 2) {
      return lineEnd;
    }
    return isInsidePair(text, end) ? end - 1 : end;
  }

  private static boolean isInsidePair(String text, int at) {
    return at > 0
        && at < text.length()
        && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
  }
}
