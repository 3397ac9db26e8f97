package org.apache.lucene.util;

/** The few of Lucene's helpers over bits that automata need, without handles on memory. */
public final class BitUtil {

  private BitUtil() {}

  public static int nextHighestPowerOfTwo(int value) {
    return value <= 1 ? value : Integer.highestOneBit(value - 1) << 1;
  }

  public static long nextHighestPowerOfTwo(long value) {
    return value <= 1 ? value : Long.highestOneBit(value - 1) << 1;
  }

  public static int zigZagEncode(int value) {
    return value >> 31 ^ value << 1;
  }

  public static int zigZagDecode(int value) {
    return value >>> 1 ^ -(value & 1);
  }
}
