package dev.haru.export;

import dev.haru.search.packed.PackedDirectory;
import dev.haru.search.packed.PostingsColumns;
import dev.haru.search.packed.TermRow;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A writer of the blocks of terms. Each has files of its own for its terms' postings, so that what
 * is in them is known from the block. Rows come in the order of their keys.
 */
final class TermBlockWriter {

  /** The size at which a block is full, before compression, in bytes. */
  private static final int BLOCK = 2_250;

  /** The size of postings at which further ones are in another file, in bytes. */
  private static final int POSTINGS = 8_000;

  private final DataFiles files;
  private final BlockWriter blocks;
  private final List<Row> rows = new ArrayList<>();
  private int size;

  TermBlockWriter(DataFiles files) {
    this.files = files;
    this.blocks = new BlockWriter(files, Integer.MAX_VALUE);
  }

  /** The row of a term, or another one, which has no postings. */
  private static final class Row {

    private final String key;
    private final byte[] value;
    private final List<TermRow.FieldCount> counts;
    private final @Nullable PostingsColumns postings;

    private Row(
        String key,
        byte[] value,
        List<TermRow.FieldCount> counts,
        @Nullable PostingsColumns postings) {
      this.key = key;
      this.value = value;
      this.counts = counts;
      this.postings = postings;
    }
  }

  /** Adds a row that is not that of a term. */
  void add(String key, byte[] value) {
    add(new Row(key, value, List.of(), null));
  }

  /** Adds a term with the numbers of its sections and its postings in the same fields. */
  void add(String key, List<TermRow.FieldCount> counts, PostingsColumns postings) {
    add(new Row(key, TermRow.toBytes(null, counts), counts, postings));
  }

  private void add(Row row) {
    rows.add(row);
    size += row.key.length() + row.value.length;
    if (size >= BLOCK) {
      finishBlock();
    }
  }

  private void finishBlock() {
    size = 0;
    int at = 0;
    while (at < rows.size()) {
      at = writeFile(at);
    }
    rows.clear();
    blocks.finishBlock();
  }

  /** Writes the rows up to those whose postings are in another file, and returns the next. */
  private int writeFile(int from) {
    PostingsColumns postings = new PostingsColumns();
    int to = from;
    while (to < rows.size()) {
      PostingsColumns next = rows.get(to).postings;
      if (next != null) {
        if (postings.size() > 0 && postings.size() + next.size() > POSTINGS) {
          break;
        }
        postings.addAll(next);
      }
      to++;
    }
    boolean isFirst = true;
    for (Row row : rows.subList(from, to)) {
      boolean begins = isFirst && row.postings != null;
      blocks.add(
          row.key,
          begins ? TermRow.toBytes(files.write(postings.toBytes()), row.counts) : row.value);
      isFirst &= row.postings == null;
    }
    return to;
  }

  /** Writes what is left, and returns the directory. */
  PackedDirectory finish() {
    finishBlock();
    return blocks.finish();
  }
}
