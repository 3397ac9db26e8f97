package dev.haru.course.survey;

import dev.haru.course.model.Block;
import dev.haru.course.model.BlockRole;
import dev.haru.course.model.Lesson;
import dev.haru.course.model.Section;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The syntax of site generators that is left in the text of lessons: it is taken for words because
 * the course's site has not been recognized, or because haru does not know it.
 */
final class SyntaxLeft {

  /**
   * Marks that prose hardly ever contains; most of those at the start of a text need a space after
   * them.
   */
  private static final Pattern MARK =
      Pattern.compile(
          "\\{\\{[<%]?|\\{%|\\{:|\\{#|\\{/\\*|^:{3,}|^!{3}(?= )|^\\?{3}(?=[+ ])|^={3}(?= )"
              + "|^/{3}(?= )|--8<--|^<{3}(?= )");

  private final Map<String, Places> places = new LinkedHashMap<>();

  /**
   * Counts what is left in a lesson.
   *
   * @param inCode its spans of code that show syntax, which is not left there
   */
  void add(Lesson lesson, Set<String> inCode) {
    for (Section section : lesson.sections()) {
      count(without(inCode, section.heading()), lesson.path(), section.line());
      for (Block block : section.blocks()) {
        if (block.role() != BlockRole.CODE) {
          count(without(inCode, block.text()), lesson.path(), block.line());
        }
      }
    }
  }

  private static String without(Set<String> spans, String text) {
    String left = text;
    for (String each : spans) {
      left = left.replace(each, " ");
    }
    return left;
  }

  private void count(String text, String path, int line) {
    Matcher mark = MARK.matcher(text);
    while (mark.find()) {
      places.computeIfAbsent(mark.group(), each -> new Places()).add(path, line);
    }
  }

  /** Returns the marks with their places, in the order in which they were found. */
  Map<String, Places> places() {
    return places;
  }
}
