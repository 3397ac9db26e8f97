package dev.haru.course.markdown.syntax;

import org.commonmark.parser.block.ParserState;

/** What parsers of blocks need to know about a line. */
final class Lines {

  /** The indentation that makes a line code, in columns. */
  static final int CODE = 4;

  private Lines() {}

  /** Returns the line from its first non-space character, without trailing white space. */
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
