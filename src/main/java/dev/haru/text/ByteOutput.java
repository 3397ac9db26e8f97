package dev.haru.text;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Bytes that are written one after the other, with numbers in as few bytes as they need: seven bits
 * each, the lowest first, the eighth set in all but the last, as Lucene writes them. Lucene's own
 * outputs don't run in a browser. Not safe for use by several threads.
 */
public final class ByteOutput {

  private byte[] bytes = new byte[64];
  private int length;

  /** Returns the number of bytes written. */
  public int length() {
    return length;
  }

  /** Returns the bytes. */
  public byte[] toBytes() {
    return Arrays.copyOf(bytes, length);
  }

  /** Writes a byte. */
  public void writeByte(int value) {
    if (length == bytes.length) {
      bytes = Arrays.copyOf(bytes, 2 * length);
    }
    bytes[length++] = (byte) value;
  }

  /** Writes bytes, without their number. */
  public void writeBytes(byte[] all) {
    if (length + all.length > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + all.length));
    }
    System.arraycopy(all, 0, bytes, length, all.length);
    length += all.length;
  }

  /** Writes a number, in one byte if it is from 0 to 127; a negative one takes five. */
  public void writeInt(int value) {
    int rest = value;
    while ((rest & ~0x7F) != 0) {
      writeByte(rest & 0x7F | 0x80);
      rest >>>= 7;
    }
    writeByte(rest);
  }

  /** Writes a number, in one byte if it is from -64 to 63. */
  public void writeSigned(int value) {
    writeInt(value >> 31 ^ value << 1);
  }

  /** Writes bytes with their number. */
  public void writeBlock(byte[] all) {
    writeInt(all.length);
    writeBytes(all);
  }

  /** Writes a text. */
  public void writeText(String text) {
    writeBlock(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Writes texts with their number. */
  public void writeTexts(List<String> texts) {
    writeInt(texts.size());
    texts.forEach(this::writeText);
  }
}
