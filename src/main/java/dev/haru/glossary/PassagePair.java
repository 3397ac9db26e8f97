package dev.haru.glossary;

import java.util.Set;

/**
 * A passage and its translation.
 *
 * @param left the passage in the left language
 * @param right the passage in the right language
 */
public record PassagePair(Passage left, Passage right) {

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
