package dev.haru.export;

import dev.haru.search.packed.Block;
import dev.haru.search.packed.FileNames;
import dev.haru.text.ByteOutput;

/** A writer of a table's blocks and its directory. Rows come in the order of their keys. */
final class BlockWriter {

  private final DataFiles files;
  private final int size;
  private final ByteOutput directory = new ByteOutput();
  private ByteOutput block = new ByteOutput();
  private String first = "";
  private String firstBefore = "";
  private String before = "";

  /**
   * Creates a writer.
   *
   * @param size the number of bytes at which a block is full
   */
  BlockWriter(DataFiles files, int size) {
    this.files = files;
    this.size = size;
  }

  /** Adds a row. */
  void add(String key, byte[] value) {
    if (block.length() == 0) {
      first = key;
      before = "";
    }
    Block.write(block, before, key, value);
    before = key;
    if (block.length() >= size) {
      finishBlock();
    }
  }

  private void finishBlock() {
    Block.write(directory, firstBefore, first, FileNames.toBytes(files.write(block.toBytes())));
    firstBefore = first;
    block = new ByteOutput();
  }

  /** Writes what is left, and returns the name of the directory, "" for an empty table. */
  String finish() {
    if (block.length() > 0) {
      finishBlock();
    }
    return directory.length() == 0 ? "" : files.write(directory.toBytes());
  }
}
