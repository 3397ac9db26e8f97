package dev.haru.search.packed;

import dev.haru.text.ByteInput;
import dev.haru.text.ByteOutput;

/** A {@link Directory} as the file that is read first has it. */
public final class PackedDirectory {

  /** The directory of an empty table. */
  static final PackedDirectory EMPTY = new PackedDirectory(false, new byte[0]);

  private final boolean isPaged;
  private final byte[] rows;

  /**
   * Creates a directory.
   *
   * @param isPaged whether its files are the pages of a directory that is too large for one
   * @param rows what {@link Directory} reads
   */
  public PackedDirectory(boolean isPaged, byte[] rows) {
    this.isPaged = isPaged;
    this.rows = rows;
  }

  /** Returns whether its files are the pages of a directory that is too large for one. */
  public boolean isPaged() {
    return isPaged;
  }

  /** Reads the directory. */
  public Directory read() {
    return new Directory(rows);
  }

  void write(ByteOutput out) {
    out.writeInt(isPaged ? 1 : 0);
    out.writeBlock(rows);
  }

  static PackedDirectory read(ByteInput in) {
    return new PackedDirectory(in.readInt() == 1, in.readBlock());
  }
}
