package dev.haru.search.packed;

import dev.haru.search.rank.SectionPostings;
import java.util.Arrays;

/** The sections that have a term in a field, in ascending order. Immutable but for its caches. */
final class Postings implements SectionPostings {

  /** The postings of a term that the field does not have. */
  static final Postings NONE = new Postings(PostingsFile.EMPTY, 0, 0, PostingsFile.NO_POSITIONS);

  private static final int[] NO_POSITIONS = {};

  private final PostingsFile file;
  private final int from;
  private final int to;
  private final int firstPosition;
  private int[][] positions = {};

  /**
   * Creates postings that are a part of those in a file.
   *
   * @param from the place of the first in the file
   * @param to the place after the last
   * @param firstPosition the place of the first position, or {@link PostingsFile#NO_POSITIONS}
   */
  Postings(PostingsFile file, int from, int to, int firstPosition) {
    this.file = file;
    this.from = from;
    this.to = to;
    this.firstPosition = firstPosition;
  }

  @Override
  public int count() {
    return to - from;
  }

  @Override
  public int section(int i) {
    return file.section(from + i);
  }

  @Override
  public int find(int section) {
    int at = Arrays.binarySearch(file.sections(), from, to, section);
    return at < 0 ? at : at - from;
  }

  @Override
  public int frequency(int i) {
    return file.frequency(from + i);
  }

  @Override
  public int length(int i) {
    return file.length(from + i);
  }

  @Override
  public int[] positions(int i) {
    if (firstPosition == PostingsFile.NO_POSITIONS) {
      return NO_POSITIONS;
    }
    if (positions.length == 0) {
      positions = new int[count()][];
      int at = firstPosition;
      for (int k = 0; k < positions.length; k++) {
        positions[k] = file.positions(at, frequency(k));
        at += frequency(k);
      }
    }
    return positions[i];
  }
}
