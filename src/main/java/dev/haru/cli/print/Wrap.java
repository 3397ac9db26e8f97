package dev.haru.cli.print;

import dev.haru.cli.base.Style;
import dev.haru.search.Excerpt;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Wraps text into lines of a width, at spaces if possible. */
public final class Wrap {

  private Wrap() {}

  /** Returns the lines of a text. */
  public static List<String> lines(String text, int columns) {
    return lines(text, List.of(), columns, UnaryOperator.identity(), UnaryOperator.identity());
  }

  /**
   * Returns the lines of a text, styled.
   *
   * @param plain styles the text between highlights
   * @param match styles the highlights
   */
  public static List<String> lines(
      String text,
      List<Excerpt.Range> highlights,
      int columns,
      UnaryOperator<String> plain,
      UnaryOperator<String> match) {
    String shown = Style.printable(text).replace('\t', ' ');
    return ranges(shown, columns).stream()
        .map(line -> styled(shown, line, highlights, plain, match))
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

  private static String styled(
      String text,
      Excerpt.Range shown,
      List<Excerpt.Range> highlights,
      UnaryOperator<String> plain,
      UnaryOperator<String> match) {
    StringBuilder line = new StringBuilder();
    int at = shown.start();
    for (Excerpt.Range range : highlights) {
      int from = Math.max(range.start(), shown.start());
      int to = Math.min(range.end(), shown.end());
      if (from < to && from >= at) {
        line.append(plain.apply(text.substring(at, from)));
        line.append(match.apply(text.substring(from, to)));
        at = to;
      }
    }
    return line.append(plain.apply(text.substring(at, shown.end()))).toString();
  }
}
