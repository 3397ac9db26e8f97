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

  /**
   * The operators of C and its relatives, JavaScript, Python, Ruby, Go, Rust, Haskell, SQL and the
   * Bourne shell: those of two chars or more that paths and options do not begin with. Tables are
   * shown with single ones.
   */
  private static final Set<String> ALL =
      Set.of(
          ("&& || ?? ?. ?: => -> <- <-> ->> == === != !== <= >= <=> += -= *= /= %= ^= |= &= ** **="
                  + " &&= ||= ??= << >> >>> <<< <<- <<= >>= := =~ !~ ~= |> <| >& &> |& <& !! $? $@"
                  + " $# $! $$ $* <> <$> .. ... ++ :: ==> ~> <~ /* */ #!")
              .split(" "));

  private Operators() {}

  /**
   * Returns the end of the operator that starts at an offset, or -1 if there is none: a longer run
   * of the same chars is a line or an ornament.
   */
  static int end(String text, int start) {
    if (CHARS.indexOf(text.charAt(start)) < 0
        || start > 0 && CHARS.indexOf(text.charAt(start - 1)) >= 0) {
      return -1;
    }
    int end = start + 1;
    while (end < text.length() && CHARS.indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    return end - start <= MAX_LENGTH
            && ALL.contains(text.substring(start, end))
            && (isOfCodeOnly(text, start, end) || isAlone(text, start, end))
        ? end
        : -1;
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
    return (start == 0 || !Character.isLetterOrDigit(text.charAt(start - 1)))
        && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
  }
}
