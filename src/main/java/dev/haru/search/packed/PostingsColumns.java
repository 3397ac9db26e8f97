package dev.haru.search.packed;

import dev.haru.text.ByteInput;
import dev.haru.text.ByteOutput;
import java.util.List;

/**
 * The postings of several terms, one after the other, as a file has them: the sections of all, then
 * their frequencies, lengths and positions, because what is alike compresses best. Not safe for use
 * by several threads.
 *
 * <p>Sections and positions are written as their distances from the one before. What the terms are
 * and how many sections each has is not written: the rows of the terms say that.
 */
public final class PostingsColumns {

  private final List<ByteOutput> columns =
      List.of(new ByteOutput(), new ByteOutput(), new ByteOutput(), new ByteOutput());

  private final ByteOutput sections = columns.get(0);
  private final ByteOutput frequencies = columns.get(1);
  private final ByteOutput lengths = columns.get(2);
  private final ByteOutput positions = columns.get(3);
  private int before;

  /** Begins the postings of another term or field. */
  public void begin() {
    before = 0;
  }

  /** Adds a section that is larger than the one before, with the term's frequency in it. */
  public void addSection(int section, int frequency) {
    sections.writeInt(section - before);
    frequencies.writeInt(frequency);
    before = section;
  }

  /** Adds what is written for the field's length in the last section. */
  public void addLength(int written) {
    lengths.writeSigned(written);
  }

  /** Adds the distance of a position in the last section from the one before. */
  public void addPosition(int distance) {
    positions.writeInt(distance);
  }

  /** Adds the postings of other columns. */
  public void addAll(PostingsColumns others) {
    for (int i = 0; i < columns.size(); i++) {
      columns.get(i).writeBytes(others.columns.get(i).toBytes());
    }
  }

  /** Returns the number of bytes. */
  public int size() {
    return columns.stream().mapToInt(ByteOutput::length).sum();
  }

  /** Returns the columns: the sizes of all but the last, then all. */
  public byte[] toBytes() {
    ByteOutput all = new ByteOutput();
    columns.subList(0, columns.size() - 1).forEach(each -> all.writeInt(each.length()));
    columns.forEach(each -> all.writeBytes(each.toBytes()));
    return all.toBytes();
  }

  /** Returns inputs for the columns in a file's content. */
  static List<ByteInput> read(byte[] content) {
    ByteInput in = new ByteInput(content);
    int first = in.readInt();
    int second = in.readInt();
    int third = in.readInt();
    int at = in.offset();
    return List.of(
        in, in.at(at + first), in.at(at + first + second), in.at(at + first + second + third));
  }
}
