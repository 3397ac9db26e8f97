package dev.haru.search.opensearch;

import dev.haru.text.ByteInput;
import dev.haru.text.ByteOutput;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The tokens of a section as a cluster keeps them beside it: for each field its length, and its
 * terms with their frequencies and positions. This is what scoring and highlighting take.
 *
 * <p>A row has the fields, each with its length, then the terms of all fields in the order of their
 * bytes. A term's bytes are written as far as they differ from those of the term before; then for
 * each field that has the term follow its number, the frequency and the positions, as differences.
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

  /** The positions of a term in a field, read on demand. */
  static final class Positions {

    private final ByteInput in;
    private final int offset;
    private final int frequency;
    private final boolean known;

    private Positions(ByteInput in, int frequency, boolean known) {
      this.in = in;
      this.offset = in.offset();
      this.frequency = frequency;
      this.known = known;
    }

    int frequency() {
      return frequency;
    }

    /** Returns the positions, ascending; none if the field has none. */
    int[] read() {
      ByteInput from = in.at(offset);
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
    out.writeInt(fields.size());
    SortedMap<byte[], ByteOutput> terms = new TreeMap<>(Arrays::compareUnsigned);
    int number = 0;
    for (var each : fields.entrySet()) {
      FieldTokens field = each.getValue();
      out.writeText(each.getKey());
      out.writeInt(field.length() + 1);
      out.writeInt(field.hasPositions() ? 1 : 0);
      int ofField = number++;
      field
          .terms()
          .forEach((term, positions) ->
              write(
                  ofField,
                  field.hasPositions(),
                  positions,
                  terms.computeIfAbsent(
                      term.getBytes(StandardCharsets.UTF_8), bytes -> new ByteOutput())));
    }
    byte[] before = {};
    for (var each : terms.entrySet()) {
      byte[] term = each.getKey();
      int differs = Arrays.mismatch(before, term);
      int shared = differs < 0 ? before.length : differs;
      out.writeInt(shared);
      out.writeBlock(Arrays.copyOfRange(term, shared, term.length));
      out.writeBlock(each.getValue().toBytes());
      before = term;
    }
    return out.toBytes();
  }

  /** Writes the positions in a field; a single one, as most are, without frequency and size. */
  private static void write(int field, boolean hasPositions, int[] positions, ByteOutput out) {
    boolean isSingle = positions.length == 1;
    out.writeInt(field << 1 | (isSingle ? 1 : 0));
    ByteOutput places = new ByteOutput();
    if (hasPositions) {
      int position = 0;
      for (int each : positions) {
        places.writeInt(each - position);
        position = each;
      }
    }
    if (isSingle) {
      out.writeBytes(places.toBytes());
    } else {
      out.writeInt(positions.length);
      out.writeBlock(places.toBytes());
    }
  }

  /** A field as a row names it. */
  private record Field(String name, int length, boolean hasPositions) {}

  /** Passes on the terms of a row that are wanted. */
  static void read(byte[] row, WantedTerms wanted, TermConsumer consumer) {
    ByteInput in = new ByteInput(row);
    List<Field> fields = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      fields.add(new Field(in.readText(), in.readInt() - 1, in.readInt() == 1));
    }
    WantedTerms.Cursor terms = wanted.cursor();
    while (!in.isAtEnd()) {
      terms.next(in.readInt(), in);
      int size = in.readInt();
      int end = in.offset() + size;
      String term = terms.term();
      if (term == null) {
        in.skip(size);
        continue;
      }
      while (in.offset() < end) {
        read(in, fields, term, consumer);
      }
    }
  }

  private static void read(ByteInput in, List<Field> fields, String term, TermConsumer consumer) {
    int header = in.readInt();
    Field field = fields.get(header >>> 1);
    boolean isSingle = (header & 1) == 1;
    int frequency = isSingle ? 1 : in.readInt();
    int size = isSingle ? 0 : in.readInt();
    Positions positions = new Positions(in.at(in.offset()), frequency, field.hasPositions());
    if (!isSingle) {
      in.skip(size);
    } else if (field.hasPositions()) {
      in.readInt();
    }
    consumer.accept(field.name(), term, field.length(), positions);
  }
}
