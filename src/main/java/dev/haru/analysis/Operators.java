package dev.haru.analysis;

import java.util.Set;

/** The operators of programming languages and shells that people look for. */
final class Operators {

  /** The chars of operators. */
  private static final String CHARS = "&|=<>!?+*%^~:-.$@#/";

  /**
   * The chars that names, paths and options have too; an operator of these alone is no operator.
   */
  private static final String OF_NAMES = "+~:-.@#/";

  private static final int MAX_LENGTH = 4;

  /** The operator that code has before names; after words it is punctuation of prose. */
  private static final String SPREAD = "...";

  /**
   * The operators of C and its relatives, JavaScript, Python, Ruby, Go, Rust, Haskell, SQL and the
   * Bourne shell: those of two chars or more that paths and options do not begin with.
   */
  private static final Set<String> ALL =
      Set.of(
          ("&& || ?? ?. ?: => -> <- <-> ->> == === != !== <= >= <=> += -= *= /= %= ^= |= &= ** **="
                  + " &&= ||= ??= << >> >>> <<< <<- <<= >>= := =~ !~ ~= |> <| >& &> |& <& !! $? $@"
                  + " $# $! $$ $* <> <$> .. ... ++ :: ==> ~> <~ /* */ #!")
              .split(" "));

  /** Marks that are operators in code, with spaces around them, but not in prose. */
  private static final Set<String> MARKS =
      Set.of("| & < > = + * / % ! ? ^ ~ - -- // />".split(" "));

  private Operators() {}

  /**
   * Returns the end of the operator that starts at an offset, or -1 if there is none: a longer run
   * of the same chars is a line or an ornament.
   */
  static int end(String text, int start) {
    if (Character.isDigit(text.charAt(start))) {
      return endOfRedirection(text, start);
    }
    if (CHARS.indexOf(text.charAt(start)) < 0
        || start > 0 && CHARS.indexOf(text.charAt(start - 1)) >= 0) {
      return -1;
    }
    int end = start + 1;
    while (end < text.length() && CHARS.indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    if (end - start > MAX_LENGTH) {
      return -1;
    }
    String operator = text.substring(start, end);
    boolean isOne =
        ALL.contains(operator)
                && (isOfCodeOnly(text, start, end)
                    || isAlone(text, start, end)
                    || operator.equals(SPREAD) && isBegun(text, start))
            || MARKS.contains(operator) && isSpaced(text, start, end);
    return isOne ? end : -1;
  }

  /**
   * Returns the end of the redirection of the Bourne shell that starts at an offset with its
   * number, or -1: {@code 2>&1}, {@code 2>}, {@code 2>>}.
   */
  private static int endOfRedirection(String text, int start) {
    if (!isOneOf("0123456789", text, start) || !isBegun(text, start)) {
      return -1;
    }
    if (isOneOf("<>", text, start + 1)
        && isOneOf("&", text, start + 2)
        && isOneOf("0123456789-", text, start + 3)) {
      return start + 4;
    }
    if (!isOneOf(">", text, start + 1)) {
      return -1;
    }
    return isOneOf(">", text, start + 2) ? start + 3 : start + 2;
  }

  private static boolean isOneOf(String chars, String text, int at) {
    return at < text.length() && chars.indexOf(text.charAt(at)) >= 0;
  }

  /** Returns whether what stands between two words is an operator that joins names: std::vector. */
  static boolean joins(String between) {
    return between.equals("::");
  }

  /** Returns whether an operator is a mere mark in prose. */
  static boolean isMark(String operator) {
    return MARKS.contains(operator);
  }

  private static boolean isOfCodeOnly(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (OF_NAMES.indexOf(text.charAt(i)) < 0) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether spaces, brackets, quotes and the like are around it, and no words. */
  private static boolean isAlone(String text, int start, int end) {
    return isBegun(text, start)
        && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
  }

  private static boolean isBegun(String text, int start) {
    char before = start == 0 ? ' ' : text.charAt(start - 1);
    return !Character.isLetterOrDigit(before) && CHARS.indexOf(before) < 0;
  }

  private static boolean isSpaced(String text, int start, int end) {
    return (start == 0 || Character.isWhitespace(text.charAt(start - 1)))
        && (end == text.length() || Character.isWhitespace(text.charAt(end)));
  }
}
