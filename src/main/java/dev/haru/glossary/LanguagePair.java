package dev.haru.glossary;

/**
 * Two canonical languages.
 *
 * @param left the one of the left terms
 * @param right the one of the right terms
 */
public record LanguagePair(String left, String right) implements Comparable<LanguagePair> {

  @Override
  public int compareTo(LanguagePair other) {
    int order = left.compareTo(other.left); // a composed comparator is made at every start
    return order == 0 ? right.compareTo(other.right) : order;
  }
}
