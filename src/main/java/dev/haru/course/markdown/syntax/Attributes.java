package dev.haru.course.markdown.syntax;

import java.util.regex.Pattern;

/** The grammar of attributes in braces: {@code #id .class key=value key="a value"}. */
final class Attributes {

  private static final Pattern LIST =
      Pattern.compile(
          "(?:\\s*+(?:[#.][\\p{L}_][^\\s{}\"'=]*+|[A-Za-z][\\w:-]*+=(?:\"[^\"{}]*+\"|'[^'{}]*+'|[^\\s{}\"'=]++)))++\\s*+");

  private Attributes() {}

  /** Returns whether a stretch of a text is a list of attributes. */
  static boolean isList(CharSequence text, int start, int end) {
    return LIST.matcher(text).region(start, end).matches();
  }
}
