package dev.haru.server;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** IP addresses, read without ever asking a name server. */
final class Addresses {

  private static final String V4 = "[0-9]{1,3}(\\.[0-9]{1,3}){3}";
  private static final String V6 = "[0-9a-fA-F.]*+:[0-9a-fA-F:.]*+";

  private Addresses() {}

  /** Returns the address that a text writes in numbers, or null for any other text. */
  static @Nullable InetAddress parse(String text) {
    if (!text.matches(V4) && !text.matches(V6)) {
      return null;
    }
    try {
      return InetAddress.getByName(text); // only names would be looked up
    } catch (UnknownHostException e) {
      return null;
    }
  }

  /** Returns an address whose bits behind the first ones are zero. */
  static byte[] prefix(byte[] address, int bits) {
    byte[] prefix = Arrays.copyOf(address, address.length);
    for (int i = 0; i < prefix.length; i++) {
      int kept = Math.clamp(bits - i * 8L, 0, 8);
      prefix[i] &= (byte) (0xFF << 8 - kept);
    }
    return prefix;
  }

  /** Returns an address of which the first bits alone are left, as text. */
  static String prefixText(InetAddress address, int bitsOfV4, int bitsOfV6) {
    byte[] bytes = address.getAddress();
    try {
      return InetAddress.getByAddress(prefix(bytes, bytes.length == 4 ? bitsOfV4 : bitsOfV6))
          .getHostAddress();
    } catch (UnknownHostException e) {
      throw new IllegalStateException("an address has 4 or 16 bytes", e);
    }
  }
}
