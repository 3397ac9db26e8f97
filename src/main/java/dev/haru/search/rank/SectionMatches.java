package dev.haru.search.rank;

import java.util.Arrays;
import java.util.stream.IntStream;

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

  /** Returns these matches and others, which count by being there but not by their scores. */
  public SectionMatches and(SectionMatches others) {
    return and(Arrays.stream(others.sections));
  }

  /** Returns these matches and other sections, which match but have no scores. */
  SectionMatches and(IntStream others) {
    int[] more = others.filter(section -> scores[section] <= 0).toArray();
    if (more.length == 0) {
      return this;
    }
    float[] all = scores.clone();
    for (int section : more) {
      all[section] = Float.MIN_VALUE;
    }
    return new SectionMatches(
        all, IntStream.concat(Arrays.stream(sections), Arrays.stream(more)).toArray());
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
