package dev.haru.search.packed;

import dev.haru.text.ByteInput;

/** Names of files in a packed index: the first bytes of the SHA-256 of their contents. */
public final class FileNames {

  /** The number of bytes: two of a million files have the same with a probability of 0.002. */
  public static final int BYTES = 6;

  /** A regular expression of names. */
  public static final String PATTERN = "[0-9a-f]{" + 2 * BYTES + "}";

  private FileNames() {}

  /** Returns the bytes of a name, as a directory has them. */
  public static byte[] toBytes(String name) {
    byte[] bytes = new byte[BYTES];
    for (int i = 0; i < BYTES; i++) {
      bytes[i] =
          (byte)
              (Character.digit(name.charAt(2 * i), 16) << 4
                  | Character.digit(name.charAt(2 * i + 1), 16));
    }
    return bytes;
  }

  /** Reads a name: two hexadecimal digits for each byte. */
  static String read(ByteInput in) {
    StringBuilder name = new StringBuilder(2 * BYTES);
    for (int i = 0; i < BYTES; i++) {
      int value = in.readByte();
      name.append(Character.forDigit(value >> 4, 16)).append(Character.forDigit(value & 15, 16));
    }
    return name.toString();
  }
}
