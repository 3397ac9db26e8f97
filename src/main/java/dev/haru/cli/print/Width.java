package dev.haru.cli.print;

import org.jline.utils.WCWidth;

/** How many columns text takes on a terminal: Hangul and its like two, combining marks none. */
public final class Width {

  private Width() {}

  /** Returns the columns of a text without styling. */
  public static int of(String text) {
    return text.codePoints().map(Width::of).sum();
  }

  /** Returns the columns of a code point. */
  static int of(int codePoint) {
    return Math.max(0, WCWidth.wcwidth(codePoint));
  }

  /** Returns the longest beginning of a text that fits, with {@code …} where something is cut. */
  static String cut(String text, int columns) {
    if (of(text) <= columns) {
      return text;
    }
    int width = 1;
    int at = 0;
    while (at < text.length()) {
      int codePoint = text.codePointAt(at);
      width += of(codePoint);
      if (width > columns) {
        break;
      }
      at += Character.charCount(codePoint);
    }
    return text.substring(0, at) + "…";
  }
}
