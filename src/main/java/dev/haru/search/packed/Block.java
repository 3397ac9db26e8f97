package dev.haru.search.packed;

import dev.haru.text.ByteInput;
import dev.haru.text.ByteOutput;
import dev.haru.text.CommonPrefix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A block of a table: rows in the order of their keys, each key without the chars that it shares
 * with the one before. Immutable.
 */
public final class Block {

  private final byte[] bytes;
  private final List<String> keys = new ArrayList<>();
  private int[] starts = new int[64];
  private int[] ends = new int[64];

  /** Reads the keys of a block. */
  Block(byte[] bytes) {
    this.bytes = bytes;
    ByteInput in = new ByteInput(bytes);
    StringBuilder key = new StringBuilder();
    while (!in.isAtEnd()) {
      key.setLength(in.readInt());
      in.readText(key);
      int length = in.readInt();
      if (keys.size() == starts.length) {
        starts = Arrays.copyOf(starts, 2 * starts.length);
        ends = Arrays.copyOf(ends, 2 * ends.length);
      }
      starts[keys.size()] = in.offset();
      ends[keys.size()] = in.offset() + length;
      keys.add(key.toString());
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
  int ceiling(String text) {
    int low = 0;
    int high = keys.size();
    while (low < high) {
      int middle = low + high >>> 1;
      if (keys.get(middle).compareTo(text) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Returns the number of the last row whose key is at most as large as a text, or -1. */
  int floor(String text) {
    int row = ceiling(text);
    return row < keys.size() && keys.get(row).equals(text) ? row : row - 1;
  }

  /** Returns the number of rows. */
  int size() {
    return keys.size();
  }

  /** Returns the key of a row. */
  String key(int row) {
    return keys.get(row);
  }

  /** Returns the value of a row. */
  ByteInput value(int row) {
    return new ByteInput(bytes, starts[row], ends[row]);
  }
}
