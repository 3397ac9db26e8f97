package dev.haru.server;

import java.net.InetAddress;
import org.jspecify.annotations.Nullable;

/**
 * Who sent a request.
 *
 * @param address its address as far as it is known, or null where the connection tells none
 */
record Client(@Nullable InetAddress address) {

  /** Returns what its requests are counted under: providers give a household a whole IPv6 /64. */
  String key() {
    return address == null ? "" : Addresses.prefixText(address, 32, 64);
  }

  /** Returns what the log says of it: the network, not the person. */
  String masked() {
    return address == null ? "" : Addresses.prefixText(address, 24, 48);
  }
}
