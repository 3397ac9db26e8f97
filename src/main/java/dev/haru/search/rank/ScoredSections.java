package dev.haru.search.rank;

import java.util.Arrays;

/** The sections that a clause matches, with their scores. */
public final class ScoredSections {

  static final ScoredSections NONE = new ScoredSections(new int[0], new float[0]);

  private final int[] sections;
  private final float[] scores;

  /**
   * Creates scored sections.
   *
   * @param sections the sections, ascending; not copied
   * @param scores the score of each; not copied
   */
  ScoredSections(int[] sections, float[] scores) {
    this.sections = sections;
    this.scores = scores;
  }

  /** Returns the sections, ascending. */
  public int[] sections() {
    return sections;
  }

  /** Returns the score of each. */
  public float[] scores() {
    return scores;
  }

  /** Returns the score of a section, 0 if it is not among these. */
  public float of(int section) {
    int at = Arrays.binarySearch(sections, section);
    return at < 0 ? 0 : scores[at];
  }

  /** Collects sections in ascending order. */
  static final class Collector {

    private int[] sections = new int[64];
    private float[] scores = new float[64];
    private int count;

    void add(int section, float score) {
      if (count == sections.length) {
        sections = Arrays.copyOf(sections, 2 * count);
        scores = Arrays.copyOf(scores, 2 * count);
      }
      sections[count] = section;
      scores[count++] = score;
    }

    ScoredSections result() {
      return new ScoredSections(Arrays.copyOf(sections, count), Arrays.copyOf(scores, count));
    }
  }
}
