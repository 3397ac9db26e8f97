package dev.haru.server;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Finds out who sent a request that may have come through proxies.
 *
 * <p>Each proxy adds to the right who it got the request from. What stands left of the rightmost
 * address that is no trusted proxy's is only what that client says. A proxy adds to one of the two
 * headers and passes the other on as it came; where both are there and differ, neither is believed.
 */
final class Clients {

  private final List<Network> proxies;

  /** Creates a finder that believes the headers of these proxies. */
  Clients(List<Network> proxies) {
    this.proxies = List.copyOf(proxies);
  }

  /**
   * Returns the client.
   *
   * @param peer the address at the connection's other end
   * @param forwardedFor the X-Forwarded-For headers
   * @param forwarded the Forwarded headers (RFC 7239)
   */
  Client of(String peer, List<String> forwardedFor, List<String> forwarded) {
    InetAddress nearest = Addresses.parse(peer.replaceAll("[\\[\\]]", ""));
    if (nearest == null || !isProxy(nearest)) {
      return new Client(nearest);
    }
    InetAddress first = rightmost(nearest, elements(forwardedFor));
    InetAddress second =
        rightmost(nearest, elements(forwarded).stream().map(Clients::forParameter).toList());
    if (forwardedFor.isEmpty() || forwarded.isEmpty()) {
      return new Client(forwarded.isEmpty() ? first : second);
    }
    return new Client(first.equals(second) ? first : nearest);
  }

  private boolean isProxy(InetAddress address) {
    return proxies.stream().anyMatch(network -> network.contains(address));
  }

  private InetAddress rightmost(InetAddress nearest, List<String> hops) {
    InetAddress client = nearest;
    for (int i = hops.size() - 1; i >= 0 && isProxy(client); i--) {
      InetAddress hop = address(hops.get(i));
      if (hop == null) {
        return client; // "unknown": the last proxy that is known answers for it
      }
      client = hop;
    }
    return client;
  }

  private static List<String> elements(List<String> headers) {
    List<String> elements = new ArrayList<>();
    headers.forEach(header -> Collections.addAll(elements, header.split(",", -1)));
    return elements;
  }

  private static String forParameter(String element) {
    for (String pair : element.split(";", -1)) {
      String[] nameAndValue = pair.split("=", 2);
      if (nameAndValue.length == 2
          && nameAndValue[0].strip().toLowerCase(Locale.ROOT).equals("for")) {
        return nameAndValue[1];
      }
    }
    return "";
  }

  /** Reads {@code 192.0.2.1}, {@code 192.0.2.1:80}, {@code "[2001:db8::1]:80"}. */
  private static @Nullable InetAddress address(String hop) {
    String text = hop.replace("\"", "").strip();
    if (text.startsWith("[")) {
      int end = text.indexOf(']');
      return end < 0 ? null : Addresses.parse(text.substring(1, end));
    }
    int colon = text.indexOf(':');
    boolean port = colon >= 0 && colon == text.lastIndexOf(':');
    return Addresses.parse(port ? text.substring(0, colon) : text);
  }
}
