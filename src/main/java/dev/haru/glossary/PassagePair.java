package dev.haru.glossary;

import static java.util.stream.Collectors.toSet;

import java.util.Set;

/**
 * A passage and its translation.
 *
 * @param left the passage in the left language
 * @param right the passage in the right language
 */
public record PassagePair(Passage left, Passage right) {

  /** The number of first chars by which a stem is recognized in another language's analysis. */
  private static final int ALIKE = 3;

  /**
   * The share of terms that begin alike from which a passage is not translated: of the sample's
   * sentences in Spanish, with all its cognates, 3 % have 0.7 to 1.
   */
  private static final double MAX_ALIKE = 0.7;

  /**
   * Returns whether one passage translates the other: a sentence that was left in its language has
   * the same words on both sides, stemmed differently, and teaches nothing.
   */
  boolean isTranslation() {
    Set<String> leftTerms = left.terms();
    Set<String> rightTerms = right.terms();
    long same = countAlike(leftTerms, rightTerms) + countAlike(rightTerms, leftTerms);
    return same < MAX_ALIKE * (leftTerms.size() + rightTerms.size());
  }

  /** Returns the number of terms that begin like any of the others. */
  private static long countAlike(Set<String> terms, Set<String> others) {
    Set<String> beginnings = others.stream().map(PassagePair::beginning).collect(toSet());
    return terms.stream().filter(term -> beginnings.contains(beginning(term))).count();
  }

  private static String beginning(String term) {
    return term.substring(0, Math.min(term.length(), ALIKE));
  }

  /** Returns the maximum number of pairs of terms. */
  long cost() {
    return (long) left.size() * right.size();
  }

  /**
   * Returns the pair without the terms that both passages have: such a term translates itself, and
   * the others are easier to match without it.
   */
  PassagePair withoutCommon() {
    Set<String> common = left.terms();
    common.retainAll(right.terms());
    return common.isEmpty() ? this : new PassagePair(left.without(common), right.without(common));
  }
}
