package dev.haru.search.packed;

import java.util.Arrays;

/**
 * Sections with their scores.
 *
 * @param sections the sections, ascending
 * @param scores the score of each
 */
record Scored(int[] sections, float[] scores) {

  static final Scored NONE = new Scored(new int[0], new float[0]);

  /** Returns the score of a section, 0 if it is not among these. */
  float of(int section) {
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

    Scored result() {
      return new Scored(Arrays.copyOf(sections, count), Arrays.copyOf(scores, count));
    }
  }
}
