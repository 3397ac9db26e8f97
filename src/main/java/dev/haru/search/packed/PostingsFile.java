package dev.haru.search.packed;

import dev.haru.text.ByteInput;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;

/** A file with the postings of neighbouring terms. Immutable but for its caches. */
final class PostingsFile {

  /** A file without postings. */
  static final PostingsFile EMPTY = new PostingsFile(new byte[3], List.of(), section -> 0);

  /** The place of the first position of postings that have none. */
  static final int NO_POSITIONS = -1;

  private final List<TermField> fields;
  private final List<Postings> postings = new ArrayList<>();

  // One array for all, because a browser takes longer for many small ones than for what is in them.
  private final int[] sections;
  private final int[] frequencies;
  private final int[] lengths;
  private final ByteInput positions;
  private int[] distances = {};
  private int positionCount;

  /**
   * A field of a term.
   *
   * @param row the number of the term's row
   * @param sections the number of sections that have the term in the field
   */
  record TermField(int row, PackedField field, int sections) {}

  /**
   * Reads a file.
   *
   * @param fields the fields of terms whose postings it has, in their order
   * @param ofText returns the length of a section's text
   */
  PostingsFile(byte[] content, List<TermField> fields, IntUnaryOperator ofText) {
    this.fields = fields;
    List<ByteInput> columns = PostingsColumns.read(content);
    positions = columns.get(3);
    int all = 0;
    for (TermField each : fields) {
      all += each.sections();
    }
    sections = new int[all];
    frequencies = new int[all];
    lengths = new int[all];
    int at = 0;
    for (TermField each : fields) {
      read(each, at, columns, ofText);
      at += each.sections();
    }
  }

  private void read(TermField next, int from, List<ByteInput> columns, IntUnaryOperator ofText) {
    ByteInput ofSections = columns.get(0);
    ByteInput ofFrequencies = columns.get(1);
    ByteInput ofLengths = columns.get(2);
    FieldLengths coding = next.field().lengths();
    int to = from + next.sections();
    int section = 0;
    int total = 0;
    for (int i = from; i < to; i++) {
      section += ofSections.readInt();
      sections[i] = section;
      frequencies[i] = ofFrequencies.readInt();
      total += frequencies[i];
      lengths[i] =
          coding == FieldLengths.NONE
              ? -1
              : coding.read(ofLengths.readSigned(), ofText.applyAsInt(section));
    }
    if (next.field().hasPositions()) {
      postings.add(new Postings(this, from, to, positionCount));
      positionCount += total;
    } else {
      postings.add(new Postings(this, from, to, NO_POSITIONS));
    }
  }

  /** Returns the postings in a field of the term with a row. */
  Postings of(int row, PackedField field) {
    for (int i = 0; i < fields.size(); i++) {
      TermField each = fields.get(i);
      if (each.row() == row && each.field().number() == field.number()) {
        return postings.get(i);
      }
    }
    return Postings.NONE;
  }

  /** Returns the section at a place. */
  int section(int at) {
    return sections[at];
  }

  /** Returns the sections at all places, which must not be changed. */
  int[] sections() {
    return sections;
  }

  /** Returns the frequency at a place. */
  int frequency(int at) {
    return frequencies[at];
  }

  /** Returns the length at a place, or -1 if it is not known. */
  int length(int at) {
    return lengths[at];
  }

  /** Returns the positions in one section, ascending. */
  int[] positions(int first, int frequency) {
    if (distances.length < positionCount) {
      distances = new int[positionCount];
      for (int i = 0; i < positionCount; i++) {
        distances[i] = positions.readInt();
      }
    }
    int[] ofSection = new int[frequency];
    int position = 0;
    for (int i = 0; i < frequency; i++) {
      position += distances[first + i];
      ofSection[i] = position;
    }
    return ofSection;
  }
}
