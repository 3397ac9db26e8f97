package dev.haru.server.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** IP addresses, parsed without name resolution. */
final class Addresses {

  private static final int V4_BYTES = 4;
  private static final int V6_BYTES = 16;

  /** The length of the longest address; longer texts are not even parsed. */
  private static final int LONGEST = 45;

  private Addresses() {}

  /**
   * Returns a numeric address, or null for any other text. IPv4 is four decimal numbers up to 255
   * without leading zeros, which some programs read as octal; IPv6 (RFC 4291, 2.2) has no zone. An
   * IPv4-mapped IPv6 address is IPv4.
   */
  static @Nullable InetAddress parse(String text) {
    if (text.length() > LONGEST) {
      return null;
    }
    byte[] bytes = text.indexOf(':') < 0 ? v4(text) : v6(text);
    return bytes == null ? null : of(bytes);
  }

  private static InetAddress of(byte[] bytes) {
    try {
      return InetAddress.getByAddress(bytes);
    } catch (UnknownHostException e) {
      throw new IllegalStateException("an address has 4 or 16 bytes", e);
    }
  }

  private static byte @Nullable [] v4(String text) {
    String[] numbers = text.split("\\.", -1);
    if (numbers.length != V4_BYTES) {
      return null;
    }
    byte[] bytes = new byte[V4_BYTES];
    for (int i = 0; i < V4_BYTES; i++) {
      if (!numbers[i].matches("0|[1-9][0-9]{0,2}") || Integer.parseInt(numbers[i]) > 0xFF) {
        return null;
      }
      bytes[i] = (byte) Integer.parseInt(numbers[i]);
    }
    return bytes;
  }

  /** Two colons, at most once, stand for all missing zeros. */
  private static byte @Nullable [] v6(String text) {
    int gap = text.indexOf("::");
    byte[] before = groups(gap < 0 ? text : text.substring(0, gap), gap < 0);
    if (gap < 0 || before == null) {
      return before != null && before.length == V6_BYTES ? before : null;
    }
    byte[] after = groups(text.substring(gap + 2), true);
    if (after == null || before.length + after.length > V6_BYTES - 2) {
      return null;
    }
    byte[] bytes = Arrays.copyOf(before, V6_BYTES);
    System.arraycopy(after, 0, bytes, V6_BYTES - after.length, after.length);
    return bytes;
  }

  /** Reads groups of hexadecimal digits; the last one may be an IPv4 address. */
  private static byte @Nullable [] groups(String text, boolean mayEndInV4) {
    if (text.isEmpty()) {
      return new byte[0];
    }
    String[] groups = text.split(":", -1);
    byte[] bytes = new byte[groups.length * 2 + 2];
    int length = 0;
    for (int i = 0; i < groups.length; i++) {
      if (i == groups.length - 1 && mayEndInV4 && groups[i].indexOf('.') >= 0) {
        byte[] last = v4(groups[i]);
        if (last == null) {
          return null;
        }
        System.arraycopy(last, 0, bytes, length, V4_BYTES);
        length += V4_BYTES;
      } else if (groups[i].matches("[0-9a-fA-F]{1,4}")) {
        int group = Integer.parseInt(groups[i], 16);
        bytes[length++] = (byte) (group >> 8);
        bytes[length++] = (byte) group;
      } else {
        return null;
      }
    }
    return Arrays.copyOf(bytes, length);
  }

  /** Returns an address with all bits after the first ones set to zero. */
  static byte[] prefix(byte[] address, int bits) {
    byte[] prefix = Arrays.copyOf(address, address.length);
    for (int i = 0; i < prefix.length; i++) {
      int kept = Math.clamp(bits - i * 8L, 0, 8);
      prefix[i] &= (byte) (0xFF << 8 - kept);
    }
    return prefix;
  }

  /** Returns the network of an address as text: all bits after the first ones are zero. */
  static String prefixText(InetAddress address, int bitsOfV4, int bitsOfV6) {
    byte[] bytes = address.getAddress();
    return of(prefix(bytes, bytes.length == V4_BYTES ? bitsOfV4 : bitsOfV6)).getHostAddress();
  }
}
