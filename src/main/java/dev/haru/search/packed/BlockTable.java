package dev.haru.search.packed;

import dev.haru.text.ByteInput;
import dev.haru.text.LossyCache;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A table in files: its directory, which says where each block begins, and the blocks. Keys are in
 * the order of their UTF-16 units. Its methods throw {@link MissingFiles} if files that they need
 * are not there.
 */
public final class BlockTable {

  /** The number of blocks that are kept read: some megabytes. */
  private static final int KEPT = 512;

  private final PackedFiles files;
  private final String directory;
  private final LossyCache<String, Block> blocks = new LossyCache<>(KEPT);
  private @Nullable List<String> names;
  private List<String> firstKeys = List.of();

  /**
   * Creates a table; nothing is read yet.
   *
   * @param directory the name of the directory's file, or "" for an empty table
   */
  BlockTable(PackedFiles files, String directory) {
    this.files = files;
    this.directory = directory;
  }

  /** Returns the names of the blocks in a directory, in the order of their keys. */
  public static List<String> blocks(byte[] directory) {
    return namesIn(new Block(directory));
  }

  private static List<String> namesIn(Block directory) {
    List<String> names = new ArrayList<>();
    for (int row = 0; row < directory.size(); row++) {
      names.add(FileNames.read(directory.value(row)));
    }
    return names;
  }

  /** Returns the names of the blocks' files in the order of their keys. */
  private List<String> names() {
    if (names == null) {
      Block rows = new Block(directory.isEmpty() ? new byte[0] : files.read(directory));
      List<String> first = new ArrayList<>();
      for (int row = 0; row < rows.size(); row++) {
        first.add(rows.key(row));
      }
      firstKeys = first;
      names = namesIn(rows);
    }
    return names;
  }

  /** Returns the number of the block that a key is in, if it is in the table; -1 if in none. */
  private int blockOf(String key) {
    int low = 0;
    int high = names().size();
    while (low < high) {
      int middle = low + high >>> 1;
      if (firstKeys.get(middle).compareTo(key) <= 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - 1;
  }

  private Block block(int number) {
    return Objects.requireNonNull(
        blocks.of(names().get(number), name -> new Block(files.read(name))));
  }

  /** Adds the names of the files that looking up a key takes. */
  void addFiles(String key, Collection<String> into) {
    int number = blockOf(key);
    if (number >= 0) {
      into.add(names().get(number));
    }
  }

  /** Adds the names of the files that reading the rows between two keys takes. */
  void addFiles(String first, String last, Collection<String> into) {
    int to = blockOf(last);
    for (int i = Math.max(0, blockOf(first)); i <= to; i++) {
      into.add(names().get(i));
    }
  }

  /** Returns the value of a key, or null if the table does not have it. */
  @Nullable ByteInput get(String key) {
    int number = blockOf(key);
    if (number < 0) {
      return null;
    }
    Block block = block(number);
    int row = block.ceiling(key);
    return row < block.size() && block.key(row).equals(key) ? block.value(row) : null;
  }

  /** Passes on the rows whose keys begin with a prefix, in order. */
  void beginningWith(String prefix, BiConsumer<String, ByteInput> rows) {
    between(prefix, prefix + Character.MAX_VALUE, rows);
  }

  /** Passes on the rows from a key up to another one, inclusive, in order. */
  void between(String first, String last, BiConsumer<String, ByteInput> rows) {
    Set<String> needed = new TreeSet<>();
    addFiles(first, last, needed);
    files.require(needed);
    int from = Math.max(0, blockOf(first));
    int to = blockOf(last);
    for (int i = from; i <= to; i++) {
      Block block = block(i);
      for (int row = block.ceiling(first); row < block.size(); row++) {
        if (block.key(row).compareTo(last) > 0) {
          return;
        }
        rows.accept(block.key(row), block.value(row));
      }
    }
  }
}
