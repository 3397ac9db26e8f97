package dev.haru.glossary;

/**
 * Two canonical languages.
 *
 * @param left the language of the left terms
 * @param right the language of the right terms
 */
public record LanguagePair(String left, String right) implements Comparable<LanguagePair> {

  /** Returns whether one of the two is this language. */
  public boolean has(String language) {
    return left.equals(language) || right.equals(language);
  }

  @Override
  public int compareTo(LanguagePair other) {
    int order =
        left.compareTo(
            other.left); // for a composed comparator, the JDK makes a class at every start
    return order == 0 ? right.compareTo(other.right) : order;
  }
}
