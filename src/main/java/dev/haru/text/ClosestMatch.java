package dev.haru.text;

import java.util.Comparator;
import java.util.List;

/** Finds what someone probably meant to type. */
public final class ClosestMatch {

  private ClosestMatch() {}

  /** Returns the candidate with the fewest typing errors between it and {@code typed}. */
  public static String to(String typed, List<String> candidates) {
    return candidates.stream()
        .min(Comparator.comparingInt(candidate -> EditDistance.between(typed, candidate)))
        .orElseThrow();
  }
}
