package dev.haru.cli.print;

import org.jline.utils.WCWidth;

/** The width of text on a terminal: wide characters take two columns, combining marks none. */
public final class Width {

  private Width() {}

  /** Returns the columns of an unstyled text. */
  public static int of(String text) {
    return text.codePoints().map(Width::of).sum();
  }

  /** Returns the columns of a code point. */
  static int of(int codePoint) {
    return Math.max(0, WCWidth.wcwidth(codePoint));
  }

  /** Returns the longest beginning of a text that fits, with {@code …} if something is cut off. */
  public static String cut(String text, int columns) {
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
