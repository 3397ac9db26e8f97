package dev.haru.text;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The known name that someone probably meant to type. */
public final class ClosestMatch {

  private ClosestMatch() {}

  /**
   * Returns the candidate with the smallest edit distance to {@code typed}, ignoring case; the
   * first of several.
   *
   * @param candidates at least one
   */
  public static String to(String typed, List<String> candidates) {
    return candidates.stream()
        .min(Comparator.comparingInt(candidate -> distance(typed, candidate)))
        .orElseThrow();
  }

  /** Returns Levenshtein's distance, ignoring case. */
  public static int distance(String typed, String meant) {
    String a = typed.toLowerCase(Locale.ROOT);
    String b = meant.toLowerCase(Locale.ROOT);
    int[] row = new int[b.length() + 1]; // one row of Levenshtein's table at a time
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
