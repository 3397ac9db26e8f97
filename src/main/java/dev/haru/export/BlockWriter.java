package dev.haru.export;

import dev.haru.search.packed.Block;
import dev.haru.search.packed.FileNames;
import dev.haru.search.packed.PackedDirectory;
import dev.haru.text.ByteOutput;
import dev.haru.text.CommonPrefix;
import java.util.ArrayList;
import java.util.List;

/** A writer of a table's blocks and its directory. Rows come in the order of their keys. */
final class BlockWriter {

  /**
   * The size in bytes above which a directory is written in pages: about 1,000 blocks. All that are
   * smaller are fetched at the start.
   */
  private static final int PAGED = 16_000;

  /** The size at which a page is full, in bytes. */
  private static final int PAGE = 4_000;

  private final DataFiles files;
  private final int size;
  private final List<Row> directory = new ArrayList<>();
  private int directorySize;
  private ByteOutput block = new ByteOutput();
  private String first = "";
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

  /** What the keys of a block begin with, and its file's name. */
  private record Row(String key, String name) {}

  /** Adds a row. */
  void add(String key, byte[] value) {
    if (block.length() == 0) {
      first = separator(before, key);
      before = "";
    }
    Block.write(block, before, key, value);
    before = key;
    if (block.length() >= size) {
      finishBlock();
    }
  }

  /** Returns the shortest text that is not larger than a key, but larger than the one before. */
  private static String separator(String before, String key) {
    int end = Math.min(key.length(), CommonPrefix.length(before, key) + 1);
    return key.substring(0, Character.isHighSurrogate(key.charAt(end - 1)) ? end + 1 : end);
  }

  /** Ends a block; the next row begins another one. */
  void finishBlock() {
    if (block.length() == 0) {
      return;
    }
    Row row = new Row(first, files.write(block.toBytes()));
    directory.add(row);
    directorySize += row.key().length() + FileNames.BYTES;
    block = new ByteOutput();
  }

  /** Writes what is left, and returns the directory. */
  PackedDirectory finish() {
    finishBlock();
    if (directorySize <= PAGED) {
      return new PackedDirectory(false, rows());
    }
    BlockWriter pages = new BlockWriter(files, PAGE);
    directory.forEach(row -> pages.add(row.key(), FileNames.toBytes(row.name())));
    pages.finishBlock();
    return new PackedDirectory(true, pages.rows());
  }

  private byte[] rows() {
    ByteOutput rows = new ByteOutput();
    String key = "";
    for (Row row : directory) {
      Block.write(rows, key, row.key(), FileNames.toBytes(row.name()));
      key = row.key();
    }
    return rows.toBytes();
  }
}
