package dev.haru.search.packed;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which files the ranges of a table's keys are in. Immutable. */
public final class Directory {

  private final List<String> firstKeys = new ArrayList<>();
  private final List<String> names = new ArrayList<>();

  /** Reads a directory: the first key of each file, and the file's name. */
  public Directory(byte[] rows) {
    Block block = new Block(rows);
    for (int row = 0; row < block.size(); row++) {
      firstKeys.add(block.key(row));
      names.add(FileNames.read(block.value(row)));
    }
  }

  /** Returns the names of all files in the order of their keys. */
  public List<String> names() {
    return names;
  }

  /** Returns the name of the file that a key is in, if it is in the table; null if in none. */
  @Nullable String nameOf(String key) {
    int number = numberOf(key);
    return number < 0 ? null : names.get(number);
  }

  /** Returns the names of the files with the keys from one up to another, inclusive. */
  List<String> namesOf(String first, String last) {
    return names.subList(Math.max(0, numberOf(first)), numberOf(last) + 1);
  }

  private int numberOf(String key) {
    int low = 0;
    int high = firstKeys.size();
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
}
