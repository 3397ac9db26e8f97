package dev.haru.analysis;

import java.util.ArrayList;
import java.util.List;

/** The words of a name written in camel case: {@code use} and {@code Effect} of useEffect. */
final class CamelCase {

  /** The fewest letters of a word that is looked for; shorter ones are By, Id and To. */
  private static final int MIN_LETTERS = 3;

  private CamelCase() {}

  /**
   * Returns the offsets of the words in a stretch of a text, each its start and its end; none if it
   * is not written in camel case.
   */
  static List<int[]> words(String text, int start, int end) {
    List<int[]> words = new ArrayList<>();
    int from = start;
    for (int i = start + 1; i <= end; i++) {
      if (i == end || isBoundary(text, i, end)) {
        if (i - from >= MIN_LETTERS && i - from < end - start) {
          words.add(new int[] {from, i});
        }
        from = i;
      }
    }
    return words;
  }

  /** Returns whether a word begins: HTML|Element, use|Effect, foo|123 does not. */
  private static boolean isBoundary(String text, int at, int end) {
    char before = text.charAt(at - 1);
    char here = text.charAt(at);
    if (!Character.isUpperCase(here)) {
      return false;
    }
    return Character.isLowerCase(before)
        || Character.isUpperCase(before)
            && at + 2 < end
            && Character.isLowerCase(text.charAt(at + 1))
            && Character.isLowerCase(text.charAt(at + 2));
  }
}
