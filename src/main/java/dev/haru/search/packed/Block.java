package dev.haru.search.packed;

import dev.haru.text.ByteInput;
import dev.haru.text.ByteOutput;
import dev.haru.text.CommonPrefix;
import java.util.Arrays;

/**
 * A block of a table: rows in the order of their keys, each key without the chars that it shares
 * with the one before. Immutable.
 */
public final class Block {

  private final byte[] bytes;

  /** All keys, one after the other: a browser takes much longer for a text of its own for each. */
  private final StringBuilder keys = new StringBuilder();

  /** For each row where its key ends, and where its value starts and ends. */
  private int[] places = new int[3 * 64];

  private int size;

  /** Reads the keys of a block. */
  public Block(byte[] bytes) {
    this.bytes = bytes;
    ByteInput in = new ByteInput(bytes);
    int before = 0;
    while (!in.isAtEnd()) {
      int shared = in.readInt();
      int start = keys.length();
      for (int i = before; i < before + shared; i++) {
        keys.append(keys.charAt(i));
      }
      before = start;
      in.readText(keys);
      int length = in.readInt();
      if (3 * size == places.length) {
        places = Arrays.copyOf(places, 2 * places.length);
      }
      places[3 * size] = keys.length();
      places[3 * size + 1] = in.offset();
      places[3 * size + 2] = in.offset() + length;
      size++;
      in.skip(length);
    }
  }

  /** Writes a row after the one with another key. */
  public static void write(ByteOutput out, String before, String key, byte[] value) {
    int shared = CommonPrefix.length(before, key);
    if (shared > 0 && Character.isHighSurrogate(key.charAt(shared - 1))) {
      shared--;
    }
    out.writeInt(shared);
    out.writeText(key.substring(shared));
    out.writeBlock(value);
  }

  /** Returns the number of the first row whose key is at least as large as a text. */
  public int ceiling(String text) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = low + high >>> 1;
      if (compare(middle, text) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Compares a row's key to a text, as {@link String#compareTo} does. */
  public int compare(int row, String text) {
    int start = start(row);
    int length = places[3 * row] - start;
    int shorter = Math.min(length, text.length());
    for (int i = 0; i < shorter; i++) {
      int difference = keys.charAt(start + i) - text.charAt(i);
      if (difference != 0) {
        return difference;
      }
    }
    return length - text.length();
  }

  private int start(int row) {
    return row == 0 ? 0 : places[3 * (row - 1)];
  }

  /** Returns the number of the last row whose key is at most as large as a text, or -1. */
  int floor(String text) {
    int row = ceiling(text);
    return row < size && compare(row, text) == 0 ? row : row - 1;
  }

  /** Returns the number of the row with a key, or -1 if there is none. */
  public int find(String key) {
    int row = ceiling(key);
    return row < size && compare(row, key) == 0 ? row : -1;
  }

  /** Returns the number of rows. */
  public int size() {
    return size;
  }

  /** Returns whether the key of a row ends with a text. */
  boolean endsWith(int row, String end) {
    int from = places[3 * row] - end.length();
    if (from < start(row)) {
      return false;
    }
    for (int i = 0; i < end.length(); i++) {
      if (keys.charAt(from + i) != end.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Returns the key of a row without some chars at its end. */
  public String key(int row, int withoutLast) {
    return keys.substring(start(row), places[3 * row] - withoutLast);
  }

  /** Returns the value of a row. */
  public ByteInput value(int row) {
    return new ByteInput(bytes, places[3 * row + 1], places[3 * row + 2]);
  }
}
