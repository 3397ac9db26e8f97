package dev.haru.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads what {@link ByteOutput} wrote. Throws {@link IndexOutOfBoundsException} beyond the end. Not
 * safe for use by several threads.
 */
public final class ByteInput {

  private final byte[] bytes;
  private final int end;
  private int at;

  /** Reads bytes from the first one on. */
  public ByteInput(byte[] bytes) {
    this(bytes, 0, bytes.length);
  }

  /** Reads the bytes from an offset up to another one. */
  public ByteInput(byte[] bytes, int from, int to) {
    this.bytes = bytes;
    this.at = from;
    this.end = to;
  }

  /** Returns whether all bytes have been read. */
  public boolean isAtEnd() {
    return at >= end;
  }

  /** Returns the offset of the next byte. */
  public int offset() {
    return at;
  }

  /** Returns an input of the same bytes that reads on from an offset. */
  public ByteInput at(int offset) {
    return new ByteInput(bytes, offset, end);
  }

  /** Passes over bytes. */
  public void skip(int count) {
    at += count;
  }

  /** Reads a byte, from 0 to 255. */
  public int readByte() {
    if (at >= end) {
      throw new IndexOutOfBoundsException("there is no byte at " + at);
    }
    return bytes[at++] & 0xFF;
  }

  /** Reads bytes. */
  public byte[] readBytes(int count) {
    if (count < 0 || count > end - at) {
      throw new IndexOutOfBoundsException("there are no " + count + " bytes at " + at);
    }
    at += count;
    return Arrays.copyOfRange(bytes, at - count, at);
  }

  /** Reads bytes into an array, from an index on. */
  public void readBytes(byte[] into, int from, int count) {
    if (count < 0 || count > end - at) {
      throw new IndexOutOfBoundsException("there are no " + count + " bytes at " + at);
    }
    System.arraycopy(bytes, at, into, from, count);
    at += count;
  }

  /** Reads a number that {@link ByteOutput#writeInt} wrote. */
  public int readInt() {
    int next = readByte();
    int value = next & 0x7F;
    for (int shift = 7; next >= 0x80 && shift < Integer.SIZE; shift += 7) {
      next = readByte();
      value |= (next & 0x7F) << shift;
    }
    return value;
  }

  /** Reads a number that {@link ByteOutput#writeSigned} wrote. */
  public int readSigned() {
    int value = readInt();
    return value >>> 1 ^ -(value & 1);
  }

  /** Reads bytes with their number. */
  public byte[] readBlock() {
    return readBytes(readInt());
  }

  /** Reads a text. */
  public String readText() {
    StringBuilder text = new StringBuilder();
    readText(text);
    return text.toString();
  }

  /**
   * Reads a text and appends it to another one. Decodes UTF-8 by itself: of the many short texts of
   * an index, a browser spends most of its time with the buffers of Java's own decoder.
   */
  public void readText(StringBuilder into) {
    int last = readInt() + at;
    while (at < last) {
      int first = readByte();
      if (first < 0x80) {
        into.append((char) first);
      } else if (first < 0xE0) {
        into.append((char) ((first & 0x1F) << 6 | next()));
      } else if (first < 0xF0) {
        into.append((char) ((first & 0x0F) << 12 | next() << 6 | next()));
      } else {
        into.appendCodePoint((first & 0x07) << 18 | next() << 12 | next() << 6 | next());
      }
    }
  }

  private int next() {
    return readByte() & 0x3F;
  }

  /** Reads texts with their number. */
  public List<String> readTexts() {
    int count = readInt();
    List<String> texts = new ArrayList<>(Math.min(count, end - at));
    for (int i = 0; i < count; i++) {
      texts.add(readText());
    }
    return texts;
  }
}
