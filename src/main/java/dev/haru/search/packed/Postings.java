package dev.haru.search.packed;

import dev.haru.text.ByteInput;
import dev.haru.text.ByteOutput;
import java.util.Arrays;

/** The sections that have a term in a field, in ascending order. Immutable but for its caches. */
public final class Postings {

  /** The postings of a term that the field does not have. */
  static final Postings NONE = new Postings(new ByteInput(new byte[] {0}));

  private final int[] sections;
  private final int[] frequencies;
  private final int[] lengths;
  private final ByteInput rest;
  private int[][] positions = {};

  /**
   * Reads postings: their number; for each, the distance from the section before, doubled, plus 1
   * if the frequency is 1, otherwise followed by the frequency; the field's length plus 1, or 0 if
   * it is not known; then the positions of each section, as distances.
   */
  Postings(ByteInput in) {
    int count = in.readInt();
    sections = new int[count];
    frequencies = new int[count];
    lengths = new int[count];
    int section = 0;
    for (int i = 0; i < count; i++) {
      int code = in.readInt();
      section += code >>> 1;
      sections[i] = section;
      frequencies[i] = (code & 1) == 1 ? 1 : in.readInt();
      lengths[i] = in.readInt() - 1;
    }
    rest = in;
  }

  /**
   * Writes postings as they are read.
   *
   * @param sections the sections, ascending
   * @param lengths the field's length in each, -1 if it is not known
   * @param positions the positions in each, ascending; none if the field has none
   */
  public static byte[] toBytes(
      int[] sections, int[] frequencies, int[] lengths, int[][] positions) {
    ByteOutput out = new ByteOutput();
    out.writeInt(sections.length);
    int before = 0;
    for (int i = 0; i < sections.length; i++) {
      out.writeInt(2 * (sections[i] - before) + (frequencies[i] == 1 ? 1 : 0));
      if (frequencies[i] != 1) {
        out.writeInt(frequencies[i]);
      }
      out.writeInt(lengths[i] + 1);
      before = sections[i];
    }
    for (int[] each : positions) {
      int position = 0;
      for (int next : each) {
        out.writeInt(next - position);
        position = next;
      }
    }
    return out.toBytes();
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
    if (positions.length == 0 && sections.length > 0) {
      int[][] read = new int[sections.length][];
      boolean has = !rest.isAtEnd();
      for (int k = 0; k < read.length; k++) {
        read[k] = new int[has ? frequencies[k] : 0];
        int position = 0;
        for (int n = 0; n < read[k].length; n++) {
          position += rest.readInt();
          read[k][n] = position;
        }
      }
      positions = read;
    }
    return positions[i];
  }
}
