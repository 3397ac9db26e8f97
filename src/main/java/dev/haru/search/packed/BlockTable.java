package dev.haru.search.packed;

import dev.haru.text.ByteInput;
import dev.haru.text.LossyCache;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A table in files: its directory, which says where each block begins, and the blocks. Keys are in
 * the order of their UTF-16 units. Its methods throw {@link MissingFiles} if files that they need
 * are not there.
 */
final class BlockTable {

  /** The number of blocks that are kept read: some megabytes. */
  private static final int KEPT = 512;

  private final PackedFiles files;
  private final PackedDirectory packed;
  private final Directory root;
  private final LossyCache<String, Directory> pages;
  private final LossyCache<String, Block> blocks;

  BlockTable(PackedFiles files, PackedDirectory packed) {
    this(
        files,
        packed,
        new Directory(packed.rows()),
        new LossyCache<>(KEPT),
        new LossyCache<>(KEPT));
  }

  private BlockTable(
      PackedFiles files,
      PackedDirectory packed,
      Directory root,
      LossyCache<String, Directory> pages,
      LossyCache<String, Block> blocks) {
    this.files = files;
    this.packed = packed;
    this.root = root;
    this.pages = pages;
    this.blocks = blocks;
  }

  /** Returns the same table with what it has read, which looks for further files elsewhere. */
  BlockTable over(PackedFiles other) {
    return new BlockTable(other, packed, root, pages, blocks);
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

  private @Nullable String nameOf(String key) {
    String name = root.nameOf(key);
    return name == null || !packed.isPaged() ? name : page(name).nameOf(key);
  }

  private List<String> namesOf(String first, String last) {
    List<String> names = root.namesOf(first, last);
    if (!packed.isPaged()) {
      return names;
    }
    files.require(names);
    List<String> all = new ArrayList<>();
    names.forEach(each -> all.addAll(page(each).namesOf(first, last)));
    return all;
  }

  /** Adds the names of the files that looking up a key takes. */
  void addFiles(String key, Collection<String> into) {
    String name = nameOf(key);
    if (name != null) {
      into.add(name);
    }
  }

  /** Adds the names of the files that reading the rows between two keys takes. */
  void addFiles(String first, String last, Collection<String> into) {
    into.addAll(namesOf(first, last));
  }

  /** Returns the value of a key, or null if the table does not have it. */
  @Nullable ByteInput get(String key) {
    String name = nameOf(key);
    if (name == null) {
      return null;
    }
    Block block = block(name);
    int row = block.ceiling(key);
    return row < block.size() && block.key(row).equals(key) ? block.value(row) : null;
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
        if (block.key(row).compareTo(last) > 0) {
          return;
        }
        rows.accept(block.key(row), block.value(row));
      }
    }
  }
}
