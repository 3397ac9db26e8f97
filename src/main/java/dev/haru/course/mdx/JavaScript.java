package dev.haru.course.mdx;

import java.util.Set;

/**
 * The extent of JavaScript in a text: of expressions in braces, and of imports and exports.
 *
 * <p>Knows strings, templates and comments, in which braces do not count; does not know regular
 * expressions.
 */
final class JavaScript {

  private static final int NOWHERE = -1;

  /** Words after which an expression continues with another word. */
  private static final Set<String> OPERATORS =
      Set.of("typeof", "void", "new", "await", "async", "function", "delete", "class", "yield");

  /** Words that continue an expression after another word. */
  private static final Set<String> INFIX = Set.of("in", "instanceof", "of", "as", "satisfies");

  private final String text;
  private final Effort effort;

  JavaScript(String text, Effort effort) {
    this.text = text;
    this.effort = effort;
  }

  /** Returns the offset after the brace that closes the one at {@code from}, or -1. */
  int afterExpression(int from) {
    return scan(from, false);
  }

  /**
   * Returns the offset after the imports and exports that begin at {@code from}, up to a blank
   * line, or -1 if a brace or string is not closed.
   */
  int afterStatements(int from) {
    return scan(from, true);
  }

  private int scan(int from, boolean isStatement) {
    if (!effort.isLeft()) {
      return NOWHERE;
    }
    StringBuilder open = new StringBuilder(); // braces, brackets and backticks
    int at = from;
    while (at < text.length()) {
      char c = text.charAt(at);
      int next = at + 1;
      if (isIn('`', open)) {
        next = template(at, open);
      } else if (c == '\n' && isStatement && open.isEmpty() && endsStatements(next)) {
        return next;
      } else if (c == '"' || c == '\'') {
        next = afterString(at);
      } else if (c == '/') {
        next = afterComment(at);
      } else if (c == '`' || c == '{' || isStatement && (c == '(' || c == '[')) {
        open.append(c);
      } else if (isIn(opening(c), open)) {
        open.setLength(open.length() - 1);
        if (open.isEmpty() && !isStatement) {
          return next;
        }
      }
      at = next;
    }
    if (isStatement && open.isEmpty()) {
      return text.length();
    }
    effort.waste(text.length() - from);
    return NOWHERE;
  }

  private static boolean isIn(char c, StringBuilder open) {
    return !open.isEmpty() && open.charAt(open.length() - 1) == c;
  }

  private static char opening(char closing) {
    return switch (closing) {
      case '}' -> '{';
      case ')' -> '(';
      case ']' -> '[';
      default -> '\n';
    };
  }

  private int template(int at, StringBuilder open) {
    char c = text.charAt(at);
    if (c == '`') {
      open.setLength(open.length() - 1);
    } else if (text.startsWith("${", at)) {
      open.append('{');
      return at + 2;
    }
    return c == '\\' ? at + 2 : at + 1;
  }

  /** An apostrophe in text between tags has no partner on its line, and does not begin a string. */
  private int afterString(int from) {
    char quote = text.charAt(from);
    int at = from + 1;
    while (effort.isLeft() && at < text.length() && text.charAt(at) != '\n') {
      char c = text.charAt(at);
      if (c == quote) {
        return at + 1;
      }
      at += c == '\\' ? 2 : 1;
    }
    effort.waste(at - from);
    return from + 1;
  }

  private int afterComment(int from) {
    boolean isUrl = from > 0 && text.charAt(from - 1) == ':';
    if (text.startsWith("//", from) && !isUrl) {
      int end = text.indexOf('\n', from);
      return end < 0 ? text.length() : end;
    } else if (text.startsWith("/*", from)) {
      int end = text.indexOf("*/", from + 2);
      return end < 0 ? text.length() : end + 2;
    }
    return from + 1;
  }

  /** A heading ends statements even without a blank line: it cannot continue them. */
  private boolean endsStatements(int line) {
    int at = line;
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
    return at == text.length()
        || text.charAt(at) == '\n'
        || text.startsWith("# ", at)
        || text.startsWith("## ", at);
  }

  /**
   * Returns whether a line begins with an import or export rather than with these words of a
   * sentence.
   */
  boolean isStatement(int line) {
    boolean isImport = text.startsWith("import", line);
    if (!isImport && !text.startsWith("export", line)) {
      return false;
    }
    int at = skipSpaces(line + 6);
    if (at >= text.length()) {
      return false;
    }
    char c = text.charAt(at);
    if (c == '{' || c == '*' || isImport && (c == '"' || c == '\'')) {
      return true;
    }
    int end = afterWord(at);
    if (at == line + 6 || end == at) {
      return false;
    }
    String word = text.substring(at, end);
    int next = skipSpaces(end);
    if (isImport) {
      return text.startsWith(",", next) || isWord("from", next) || word.equals("type");
    }
    return Set.of("default", "const", "let", "var", "function", "async", "class", "type")
            .contains(word)
        && next > end;
  }

  private boolean isWord(String word, int at) {
    return text.startsWith(word, at) && afterWord(at) == at + word.length();
  }

  /**
   * Returns whether the text between two braces can be an expression; prose such as {@code {see
   * below}} cannot.
   */
  boolean isExpression(int from, int end) {
    int at = skipWhite(from, end);
    if (at == end) {
      return true;
    }
    char c = text.charAt(at);
    int afterWord = Math.min(afterWord(at), end);
    if (afterWord == at) {
      return "'\"`([{<!-+~/".indexOf(c) >= 0 || text.startsWith("...", at);
    }
    int next = skipWhite(afterWord, end);
    if (next == end) {
      return true;
    }
    if (text.charAt(next) == ':' || OPERATORS.contains(text.substring(at, afterWord))) {
      return text.charAt(next) != ':';
    }
    int afterNext = Math.min(afterWord(next), end);
    return afterNext == next || INFIX.contains(text.substring(next, afterNext));
  }

  private int afterWord(int from) {
    int at = from;
    while (at < text.length() && Character.isJavaIdentifierPart(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private int skipSpaces(int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    return at;
  }

  private int skipWhite(int from, int end) {
    int at = from;
    while (at < end && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }
}
