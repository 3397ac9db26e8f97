package dev.haru.cli.print;

import dev.haru.cli.base.Style;
import dev.haru.search.Excerpt;
import java.util.ArrayList;
import java.util.List;

/** Wraps text into lines of a width, at spaces if possible. */
public final class Wrap {

  private Wrap() {}

  /** Returns the lines of a text. */
  public static List<String> lines(String text, int columns) {
    String shown = Style.printable(text).replace('\t', ' ');
    return ranges(shown, columns).stream()
        .map(line -> shown.substring(line.start(), line.end()))
        .toList();
  }

  /** Returns the lines of a printable text as its ranges, without the spaces at their ends. */
  static List<Excerpt.Range> ranges(String text, int columns) {
    List<Excerpt.Range> lines = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int end = lineEnd(text, at, columns);
      int last = end;
      while (last > at && text.charAt(last - 1) == ' ') {
        last--;
      }
      lines.add(new Excerpt.Range(at, last));
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
        if (lastSpace > start) {
          return lastSpace;
        }
        return at > start ? at : at + Character.charCount(codePoint);
      }
      at += Character.charCount(codePoint);
    }
    return at;
  }
}
