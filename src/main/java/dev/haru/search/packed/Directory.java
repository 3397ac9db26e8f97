package dev.haru.search.packed;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which files the ranges of a table's keys are in. Immutable. */
public final class Directory {

  private final Block rows;

  /** Reads a directory: what the keys of each file begin with, and the file's name. */
  public Directory(byte[] rows) {
    this.rows = new Block(rows);
  }

  /** Returns the names of all files in the order of their keys. */
  public List<String> names() {
    return names(0, rows.size());
  }

  private List<String> names(int from, int to) {
    List<String> names = new ArrayList<>();
    for (int row = from; row < to; row++) {
      names.add(FileNames.read(rows.value(row)));
    }
    return names;
  }

  /** Returns the name of the file that a key is in, if it is in the table; null if in none. */
  @Nullable String nameOf(String key) {
    int row = rows.floor(key);
    return row < 0 ? null : FileNames.read(rows.value(row));
  }

  /** Returns the names of the files with the keys from one up to another, inclusive. */
  List<String> namesOf(String first, String last) {
    return names(Math.max(0, rows.floor(first)), rows.floor(last) + 1);
  }
}
