package dev.haru.course.markdown.syntax;

import org.commonmark.parser.block.ParserState;

/** What parsers of blocks ask of a line. */
final class Lines {

  /** The indentation from which a line is code. */
  static final int CODE = 4;

  private Lines() {}

  /** Returns the line from its first character that is no space, without white space at its end. */
  static String rest(ParserState state) {
    CharSequence content = state.getLine().getContent();
    return content
        .subSequence(state.getNextNonSpaceIndex(), content.length())
        .toString()
        .stripTrailing();
  }

  /** Returns how often a character is repeated from an index on. */
  static int run(CharSequence text, int from, char c) {
    int to = from;
    while (to < text.length() && text.charAt(to) == c) {
      to++;
    }
    return to - from;
  }
}
