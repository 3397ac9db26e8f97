package dev.haru.course.mdx;

import org.jspecify.annotations.Nullable;

/**
 * An expression that is nothing but a string, such as {@code {' '}}, which readers see.
 *
 * @param value the string
 */
record StringLiteral(String value) {

  /** Reads an expression without its braces; returns null if it is anything else. */
  static @Nullable StringLiteral read(String text, int from, int end) {
    String expression = text.substring(from, end).strip();
    if (expression.length() < 2) {
      return null;
    }
    char quote = expression.charAt(0);
    String inner = expression.substring(1, expression.length() - 1);
    boolean isString =
        "'\"`".indexOf(quote) >= 0
            && expression.charAt(expression.length() - 1) == quote
            && inner.indexOf(quote) < 0
            && inner.indexOf('\\') < 0
            && !inner.contains("${");
    return isString ? new StringLiteral(inner.replace('\n', ' ')) : null;
  }
}
