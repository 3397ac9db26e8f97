package dev.haru.glossary;

import java.util.Set;

/**
 * A passage and its translation.
 *
 * @param left the one in one language
 * @param right the one in the other
 */
public record PassagePair(Passage left, Passage right) {

  /** Returns how many pairs of terms there are at most. */
  long cost() {
    return (long) left.size() * right.size();
  }

  /**
   * Returns the pair without the terms that both have: such a term stands for itself, and what is
   * left is the easier to match.
   */
  PassagePair withoutCommon() {
    Set<String> common = left.terms();
    common.retainAll(right.terms());
    return common.isEmpty() ? this : new PassagePair(left.without(common), right.without(common));
  }
}
