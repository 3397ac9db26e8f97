package dev.haru.search.opensearch;

import dev.haru.text.ByteInput;
import dev.haru.text.ByteOutput;
import dev.haru.text.CommonPrefix;
import java.util.SortedMap;

/**
 * The tokens of a section as a cluster keeps them beside it: for each field its length, and its
 * terms with their frequencies and positions. This is what scoring and highlighting take.
 */
public final class SectionRow {

  private SectionRow() {}

  /**
   * A field of a section.
   *
   * @param length its length in tokens to the precision of Lucene's norms, or -1 if it has none
   * @param hasPositions whether positions are kept
   * @param terms the positions of each term; without positions, an array of the right length
   */
  public record FieldTokens(int length, boolean hasPositions, SortedMap<String, int[]> terms) {}

  /** Receives the terms of a row. */
  @FunctionalInterface
  interface TermConsumer {
    /**
     * Receives a term.
     *
     * @param length the field's length, or -1
     * @param positions the reader of its positions
     */
    void accept(String field, String term, int length, Positions positions);
  }

  /** The positions of a term in a row, read on demand. */
  static final class Positions {

    private final ByteInput in;
    private final int frequency;
    private final boolean known;

    private Positions(ByteInput in, int frequency, boolean known) {
      this.in = in;
      this.frequency = frequency;
      this.known = known;
    }

    int frequency() {
      return frequency;
    }

    /** Returns the positions, ascending; none if the field has none. */
    int[] read() {
      ByteInput from = in.at(in.offset());
      int[] all = new int[known ? frequency : 0];
      int position = 0;
      for (int i = 0; i < all.length; i++) {
        position += from.readInt();
        all[i] = position;
      }
      return all;
    }
  }

  /** Writes a row. */
  public static byte[] toBytes(SortedMap<String, FieldTokens> fields) {
    ByteOutput out = new ByteOutput();
    fields.forEach((name, field) -> {
      out.writeText(name);
      out.writeInt(field.length() + 1);
      out.writeInt(field.hasPositions() ? 1 : 0);
      out.writeInt(field.terms().size());
      String[] before = {""};
      field
          .terms()
          .forEach((term, positions) -> {
            int shared = CommonPrefix.length(before[0], term);
            if (shared > 0 && Character.isHighSurrogate(term.charAt(shared - 1))) {
              shared--;
            }
            out.writeInt(shared);
            out.writeText(term.substring(shared));
            before[0] = term;
            ByteOutput places = new ByteOutput();
            if (field.hasPositions()) {
              int position = 0;
              for (int each : positions) {
                places.writeInt(each - position);
                position = each;
              }
            }
            out.writeInt(positions.length);
            out.writeBlock(places.toBytes());
          });
    });
    return out.toBytes();
  }

  /** Passes on all terms of a row. */
  static void read(byte[] row, TermConsumer terms) {
    ByteInput in = new ByteInput(row);
    StringBuilder term = new StringBuilder();
    while (!in.isAtEnd()) {
      String field = in.readText();
      int length = in.readInt() - 1;
      boolean hasPositions = in.readInt() == 1;
      term.setLength(0);
      for (int left = in.readInt(); left > 0; left--) {
        term.setLength(in.readInt());
        in.readText(term);
        int frequency = in.readInt();
        int bytes = in.readInt();
        Positions positions = new Positions(in.at(in.offset()), frequency, hasPositions);
        in.skip(bytes);
        terms.accept(field, term.toString(), length, positions);
      }
    }
  }
}
