package dev.haru.search.rank;

/**
 * The sections that match a query by themselves, with the score of each. Immutable.
 *
 * <p>The engine numbers sections from 0; the numbers can have gaps.
 */
public final class SectionMatches {
  private final float[] scores;
  private final int[] sections;

  /**
   * Creates matches.
   *
   * @param scores the score of every section by its number, 0 for those that do not match, above 0
   *     for those that do; not copied
   * @param sections the numbers of those that match, in any order; not copied
   */
  public SectionMatches(float[] scores, int[] sections) {
    this.scores = scores;
    this.sections = sections;
  }

  /** Returns a section's score, 0 if it does not match. */
  public float of(int section) {
    return scores[section];
  }

  /** Returns the largest section number plus one. */
  int size() {
    return scores.length;
  }

  /** Returns the number of sections that match. */
  public int count() {
    return sections.length;
  }

  /** Returns the i-th section that matches. */
  public int section(int i) {
    return sections[i];
  }
}
