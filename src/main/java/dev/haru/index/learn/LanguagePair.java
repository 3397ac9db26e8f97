package dev.haru.index.learn;

import java.util.Comparator;

/**
 * Two canonical languages.
 *
 * @param left the one of the left terms
 * @param right the one of the right terms
 */
public record LanguagePair(String left, String right) implements Comparable<LanguagePair> {

  private static final Comparator<LanguagePair> ORDER =
      Comparator.comparing(LanguagePair::left).thenComparing(LanguagePair::right);

  @Override
  public int compareTo(LanguagePair other) {
    return ORDER.compare(this, other);
  }
}
