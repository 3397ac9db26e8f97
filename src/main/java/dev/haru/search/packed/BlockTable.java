package dev.haru.search.packed;

import dev.haru.text.ByteInput;
import dev.haru.text.LossyCache;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A table in files: its directory, which says where each block begins, and the blocks. Keys are in
 * the order of their UTF-16 units; tables that share files have each a suffix. Its methods throw
 * {@link MissingFiles} if files that they need are not there.
 */
final class BlockTable {

  /** The number of blocks that are kept read: some megabytes. */
  private static final int KEPT = 512;

  private final PackedFiles files;
  private final String suffix;
  private final PackedDirectory packed;
  private final Directory root;
  private final LossyCache<String, Directory> pages;
  private final LossyCache<String, Block> blocks;

  /**
   * Creates a table; nothing is read yet.
   *
   * @param suffix what ends its keys in the files that it shares with other tables
   */
  BlockTable(PackedFiles files, String suffix, PackedDirectory packed) {
    this(files, suffix, packed, packed.read(), new LossyCache<>(KEPT), new LossyCache<>(KEPT));
  }

  private BlockTable(
      PackedFiles files,
      String suffix,
      PackedDirectory packed,
      Directory root,
      LossyCache<String, Directory> pages,
      LossyCache<String, Block> blocks) {
    this.files = files;
    this.suffix = suffix;
    this.packed = packed;
    this.root = root;
    this.pages = pages;
    this.blocks = blocks;
  }

  /** Returns the same table with what it has read, which looks for further files elsewhere. */
  BlockTable over(PackedFiles other) {
    return new BlockTable(other, suffix, packed, root, pages, blocks);
  }

  private Directory page(String name) {
    byte[] content = files.read(name);
    return content.length == 0
        ? new Directory(content) // only until the file is there
        : Objects.requireNonNull(pages.of(name, each -> new Directory(content)));
  }

  private Block block(String name) {
    byte[] content = files.read(name);
    return content.length == 0
        ? new Block(content)
        : Objects.requireNonNull(blocks.of(name, each -> new Block(content)));
  }

  private @Nullable String nameOf(String inFile) {
    String name = root.nameOf(inFile);
    return name == null || !packed.isPaged() ? name : page(name).nameOf(inFile);
  }

  private List<String> namesOf(String first, String lastKey) {
    String last = lastKey + suffix;
    List<String> names = root.namesOf(first, last);
    if (!packed.isPaged()) {
      return names;
    }
    files.require(names);
    List<String> all = new ArrayList<>();
    names.forEach(each -> all.addAll(page(each).namesOf(first, last)));
    return all;
  }

  /** Returns the name of the file that a key is in, if it is in the table; null if in none. */
  @Nullable String fileOf(String key) {
    return nameOf(key + suffix);
  }

  /** Returns the number of a key's row in its file, or a negative number if there is none. */
  int rowOf(String key) {
    String inFile = key + suffix;
    String name = nameOf(inFile);
    return name == null ? -1 : block(name).find(inFile);
  }

  /** Passes on the rows of the table in a file with their numbers there, in order. */
  void rowsIn(String file, ObjIntConsumer<ByteInput> rows) {
    Block block = block(file);
    for (int row = 0; row < block.size(); row++) {
      if (block.endsWith(row, suffix)) {
        rows.accept(block.value(row), row);
      }
    }
  }

  /** Adds the names of the files that reading the rows between two keys takes. */
  void addFiles(String first, String last, Collection<String> into) {
    into.addAll(namesOf(first, last));
  }

  /** Returns the value of a key, or null if the table does not have it. */
  @Nullable ByteInput get(String key) {
    String inFile = key + suffix;
    String name = nameOf(inFile);
    if (name == null) {
      return null;
    }
    Block block = block(name);
    int row = block.find(inFile);
    return row < 0 ? null : block.value(row);
  }

  /** Returns whether a file is missing without which it is unknown whether the table has a key. */
  boolean isUnknown(String key) {
    String name = nameOf(key + suffix);
    return name != null && files.read(name).length == 0;
  }

  /** Passes on the rows whose keys begin with a prefix, in order. */
  void beginningWith(String prefix, BiConsumer<String, ByteInput> rows) {
    between(prefix, prefix + Character.MAX_VALUE, rows);
  }

  /** Passes on the rows from a key up to another one, inclusive, in order. */
  void between(String first, String last, BiConsumer<String, ByteInput> rows) {
    List<String> names = namesOf(first, last);
    files.require(names);
    for (String name : names) {
      Block block = block(name);
      for (int row = block.ceiling(first); row < block.size(); row++) {
        if (block.compare(row, last + suffix) > 0) {
          return;
        }
        if (block.endsWith(row, suffix)) {
          rows.accept(block.key(row, suffix.length()), block.value(row));
        }
      }
    }
  }
}
