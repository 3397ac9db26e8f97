package dev.haru.search.packed;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The sections that have a term in a field, in ascending order. Immutable but for its caches. */
final class Postings {

  /** The postings of a term that the field does not have. */
  static final Postings NONE = new Postings(new int[0], new int[0], new int[0], null, 0);

  private static final int[] NO_POSITIONS = {};

  private final int[] sections;
  private final int[] frequencies;
  private final int[] lengths;
  private final PostingsFile.@Nullable Positions all;
  private final int from;
  private int[][] positions = {};

  /**
   * Creates postings.
   *
   * @param frequencies the term's frequency in each section
   * @param lengths the field's length in each, -1 if it is not known
   * @param all the positions of these and other postings; null if the field has none
   * @param from where these begin
   */
  Postings(
      int[] sections,
      int[] frequencies,
      int[] lengths,
      PostingsFile.@Nullable Positions all,
      int from) {
    this.sections = sections;
    this.frequencies = frequencies;
    this.lengths = lengths;
    this.all = all;
    this.from = from;
  }

  /** Returns the number of sections. */
  int count() {
    return sections.length;
  }

  /** Returns the i-th section. */
  int section(int i) {
    return sections[i];
  }

  /** Returns the place of a section, or a negative number if it does not have the term. */
  int find(int section) {
    return Arrays.binarySearch(sections, section);
  }

  /** Returns the frequency in the i-th section. */
  int frequency(int i) {
    return frequencies[i];
  }

  /** Returns the field's length in the i-th section, or -1 if it is not known. */
  int length(int i) {
    return lengths[i];
  }

  /** Returns the positions in the i-th section, ascending; none if the field has none. */
  int[] positions(int i) {
    if (all == null) {
      return NO_POSITIONS;
    }
    if (positions.length == 0) {
      positions = new int[sections.length][];
      int at = from;
      for (int k = 0; k < positions.length; k++) {
        positions[k] = all.read(at, frequencies[k]);
        at += frequencies[k];
      }
    }
    return positions[i];
  }
}
