package dev.haru.course.markdown.syntax;

import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/** The text ahead of a scanner. */
final class Ahead {

  private Ahead() {}

  /**
   * Returns the text from the scanner's position on.
   *
   * @param limit its maximum length
   * @param stop the character before which it ends, unless it is the first
   */
  static String text(Scanner scanner, int limit, char stop) {
    Position start = scanner.position();
    StringBuilder text = new StringBuilder();
    while (scanner.hasNext() && text.length() < limit) {
      char c = scanner.peek();
      if (c == stop && !text.isEmpty()) {
        break;
      }
      text.append(c);
      scanner.next();
    }
    scanner.setPosition(start);
    return text.toString();
  }

  static void skip(Scanner scanner, int chars) {
    for (int i = 0; i < chars; i++) {
      scanner.next();
    }
  }
}
