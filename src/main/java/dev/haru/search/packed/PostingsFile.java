package dev.haru.search.packed;

import dev.haru.text.ByteInput;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;

/** A file with the postings of neighbouring terms. Immutable but for its caches. */
final class PostingsFile {

  private final List<Row> rows;
  private final List<Postings> postings = new ArrayList<>();

  /** A term in a field, and the number of its sections. */
  record Row(String term, PackedField field, int sections) {}

  /**
   * Reads a file.
   *
   * @param rows the terms whose postings it has, in their order
   * @param ofText returns the length of a section's text
   */
  PostingsFile(byte[] content, List<Row> rows, IntUnaryOperator ofText) {
    this.rows = rows;
    List<ByteInput> columns = PostingsColumns.read(content);
    Positions positions = new Positions(columns.get(3));
    for (Row row : rows) {
      int[] sections = new int[row.sections()];
      int[] frequencies = new int[row.sections()];
      int[] lengths = new int[row.sections()];
      int section = 0;
      int all = 0;
      for (int i = 0; i < sections.length; i++) {
        section += columns.get(0).readInt();
        sections[i] = section;
        frequencies[i] = columns.get(1).readInt();
        all += frequencies[i];
        FieldLengths coded = row.field().lengths();
        int written = coded == FieldLengths.NONE ? 0 : columns.get(2).readSigned();
        lengths[i] = coded.read(written, ofText.applyAsInt(section));
      }
      boolean hasPositions = row.field().hasPositions();
      postings.add(
          new Postings(
              sections,
              frequencies,
              lengths,
              hasPositions ? positions : null,
              hasPositions ? positions.skip(all) : 0));
    }
  }

  /** Returns the postings of a term in a field. */
  Postings of(String term, PackedField field) {
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).field().number() == field.number() && rows.get(i).term().equals(term)) {
        return postings.get(i);
      }
    }
    return Postings.NONE;
  }

  /** The positions of all postings in a file, read on first use. */
  static final class Positions {

    private final ByteInput column;
    private int[] distances = {};
    private int count;

    private Positions(ByteInput column) {
      this.column = column;
    }

    /** Returns where the next positions begin, and passes over them. */
    private int skip(int positions) {
      count += positions;
      return count - positions;
    }

    /** Returns positions of one section. */
    int[] read(int from, int frequency) {
      if (distances.length < count) {
        distances = new int[count];
        for (int i = 0; i < count; i++) {
          distances[i] = column.readInt();
        }
      }
      int[] positions = new int[frequency];
      int position = 0;
      for (int i = 0; i < frequency; i++) {
        position += distances[from + i];
        positions[i] = position;
      }
      return positions;
    }
  }
}
