package dev.haru.server.http;

import io.javalin.http.Context;
import java.net.InetAddress;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who sent a request.
 *
 * @param address its address as far as it is known, or null where the connection tells none
 */
public record Client(@Nullable InetAddress address) {

  private static final String ATTRIBUTE = "haru.client";

  /** Returns who sent a request, as {@link RequestFilter} found out. */
  public static Client of(Context request) {
    return Objects.requireNonNull(request.attribute(ATTRIBUTE));
  }

  /** Notes that this client sent a request. */
  void noteIn(Context request) {
    request.attribute(ATTRIBUTE, this);
  }

  /** Returns what its requests are counted under: providers give a household a whole IPv6 /64. */
  public String key() {
    return address == null ? "" : Addresses.prefixText(address, 32, 64);
  }

  /** Returns what the log says of it: the network, not the person. */
  public String masked() {
    return address == null ? "" : Addresses.prefixText(address, 24, 48);
  }
}
