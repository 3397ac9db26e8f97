package dev.haru.server.http;

import io.javalin.http.Context;
import java.net.InetAddress;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The client that sent a request.
 *
 * @param address its address, or null if it is unknown
 */
public record Client(@Nullable InetAddress address) {

  private static final String ATTRIBUTE = "haru.client";

  /** Returns the client of a request, which {@link RequestFilter} has determined. */
  public static Client of(Context request) {
    return Objects.requireNonNull(request.attribute(ATTRIBUTE));
  }

  /** Records this client in its request. */
  void noteIn(Context request) {
    request.attribute(ATTRIBUTE, this);
  }

  /**
   * Returns the key under which its requests are counted: an IPv4 address, or an IPv6 /64, since
   * providers give each household one.
   */
  public String key() {
    return address == null ? "" : Addresses.prefixText(address, 32, 64);
  }

  /** Returns its network, for the log, which must not identify a person. */
  public String masked() {
    return address == null ? "" : Addresses.prefixText(address, 24, 48);
  }
}
