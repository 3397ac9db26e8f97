package dev.haru.cli;

import dev.haru.search.Excerpt;
import java.util.ArrayList;
import java.util.List;

/** Lays text out in lines of a width, at spaces where there are any. */
final class Wrap {

  private Wrap() {}

  /** Returns the lines of a text. */
  static List<String> lines(String text, int columns) {
    return lines(text, List.of(), columns, new Style(false, false));
  }

  /** Returns the lines of a text with its highlights styled. */
  static List<String> lines(String text, List<Excerpt.Range> highlights, int columns, Style style) {
    return wrapped(Style.printable(text).replace('\t', ' '), highlights, columns, style);
  }

  private static List<String> wrapped(
      String text, List<Excerpt.Range> highlights, int columns, Style style) {
    List<String> lines = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int end = lineEnd(text, at, columns);
      lines.add(styled(text, at, end, highlights, style));
      at = end;
      while (at < text.length() && text.charAt(at) == ' ') {
        at++;
      }
    }
    return lines;
  }

  private static int lineEnd(String text, int start, int columns) {
    int width = 0;
    int lastSpace = -1;
    int at = start;
    while (at < text.length()) {
      int codePoint = text.codePointAt(at);
      if (codePoint == ' ') {
        lastSpace = at;
      }
      width += Width.of(codePoint);
      if (width > columns) {
        if (codePoint == ' ') {
          return at;
        }
        return lastSpace > start ? lastSpace : Math.max(at, start + Character.charCount(codePoint));
      }
      at += Character.charCount(codePoint);
    }
    return at;
  }

  private static String styled(
      String text, int start, int end, List<Excerpt.Range> highlights, Style style) {
    StringBuilder line = new StringBuilder();
    int at = start;
    for (Excerpt.Range range : highlights) {
      int from = Math.max(range.start(), start);
      int to = Math.min(range.end(), end);
      if (from < to && from >= at) {
        line.append(text.substring(at, from));
        line.append(style.match(text.substring(from, to)));
        at = to;
      }
    }
    return line.append(text.substring(at, end)).toString().stripTrailing();
  }
}
