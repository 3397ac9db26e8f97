package dev.haru.server.http;

import java.net.InetAddress;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A range of addresses, such as {@code 10.0.0.0/8} or a single one. Immutable. */
public final class Network {

  private final byte[] address;
  private final int bits;

  private Network(byte[] address, int bits) {
    this.address = address;
    this.bits = bits;
  }

  /**
   * Reads an address or a network in CIDR notation.
   *
   * @throws ServerException for anything else; names are not resolved
   */
  public static Network parse(String text) throws ServerException {
    int slash = text.indexOf('/');
    InetAddress address = Addresses.parse(slash < 0 ? text : text.substring(0, slash));
    if (address != null) {
      int most = address.getAddress().length * 8;
      Integer bits = slash < 0 ? Integer.valueOf(most) : bits(text.substring(slash + 1), most);
      if (bits != null) {
        return new Network(address.getAddress(), bits);
      }
    }
    throw new ServerException(
        "a trusted proxy must be an address or a network such as 10.0.0.0/8 but was '"
            + text
            + "'");
  }

  private static @Nullable Integer bits(String text, int most) {
    Integer bits = text.matches("[0-9]{1,3}") ? Integer.valueOf(text) : null;
    return bits == null || bits > most ? null : bits;
  }

  /** Returns whether an address lies in the network. */
  boolean contains(InetAddress other) {
    return Arrays.equals(
        Addresses.prefix(address, bits), Addresses.prefix(other.getAddress(), bits));
  }
}
