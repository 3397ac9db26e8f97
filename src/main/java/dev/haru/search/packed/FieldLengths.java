package dev.haru.search.packed;

import java.util.Arrays;

/**
 * How the lengths of a field are written: by the codes of one byte to which Lucene rounds them
 * down. What a code means is defined by {@code SmallFloat.byte4ToInt}, which is not in a browser.
 */
public enum FieldLengths {
  /** They are not known. */
  NONE,
  /** By themselves. */
  PLAIN,
  /** As the difference from the length of the section's text, which is nearly always 0 in prose. */
  OF_TEXT;

  private static final int CODES = 256;

  /** The number of codes that are the lengths themselves. */
  private static final int EXACT = 24;

  private static final int[] LENGTHS = new int[CODES];

  static {
    for (int code = 0; code < CODES; code++) {
      LENGTHS[code] = code < EXACT ? code : EXACT + rounded(code - EXACT);
    }
  }

  /** Returns the number with four significant bits that has a code: three bits and an exponent. */
  private static int rounded(int code) {
    int bits = code & 7;
    int exponent = code >>> 3;
    return exponent == 0 ? bits : (bits | 8) << exponent - 1;
  }

  private static int code(int length) {
    int at = Arrays.binarySearch(LENGTHS, length);
    return at < 0 ? -at - 2 : at;
  }

  /**
   * Returns what is written for a length.
   *
   * @param length as Lucene keeps it
   * @param ofText the length of the section's text
   */
  public int written(int length, int ofText) {
    return switch (this) {
      case NONE -> throw new IllegalStateException("the field has no lengths");
      case PLAIN -> code(length);
      case OF_TEXT -> code(ofText) - code(length);
    };
  }

  /** Returns the length for which something was written. */
  int read(int written, int ofText) {
    return switch (this) {
      case NONE -> throw new IllegalStateException("the field has no lengths");
      case PLAIN -> LENGTHS[written];
      case OF_TEXT -> LENGTHS[code(ofText) - written];
    };
  }
}
