package dev.haru.course;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds what someone probably meant to type. */
final class Nearest {

  private Nearest() {}

  /** Returns the candidate with the fewest typing errors between it and {@code typed}. */
  static String to(String typed, List<String> candidates) {
    String lower = typed.toLowerCase(Locale.ROOT);
    return candidates.stream()
        .min(Comparator.comparingInt(candidate -> distance(lower, candidate)))
        .orElseThrow();
  }

  /** The Levenshtein distance. */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replace = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replace, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
