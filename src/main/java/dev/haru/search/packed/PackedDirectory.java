package dev.haru.search.packed;

import dev.haru.text.ByteInput;
import dev.haru.text.ByteOutput;

/**
 * A table's {@link Directory} as the file that is read first has it.
 *
 * @param isPaged whether it is a directory of the files of a directory that is too large for that
 * @param rows the directory
 */
public record PackedDirectory(boolean isPaged, byte[] rows) {

  /** The directory of an empty table. */
  static final PackedDirectory EMPTY = new PackedDirectory(false, new byte[0]);

  void write(ByteOutput out) {
    out.writeInt(isPaged ? 1 : 0);
    out.writeBlock(rows);
  }

  static PackedDirectory read(ByteInput in) {
    return new PackedDirectory(in.readInt() == 1, in.readBlock());
  }
}
