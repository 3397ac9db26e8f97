package dev.haru.server.http;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Determines the client of a request that may have passed through proxies.
 *
 * <p>Each proxy appends the address from which it received the request. The client is the rightmost
 * address that does not belong to a trusted proxy; everything to its left is only a claim of that
 * client. A proxy appends to one of the two headers and forwards the other unchanged; if both are
 * present and differ, neither is trusted.
 *
 * <p>A forwarded request whose client is unreadable is counted together with all others of that
 * kind, and never as the proxy's own: otherwise a client could use up, with nonsense in a header,
 * the requests that the proxy needs for its health checks.
 */
public final class ClientResolver {

  /** An IPv6 address with a port must be in brackets. */
  private static final Pattern WRITTEN =
      Pattern.compile(
          "\\[(?<inBrackets>[0-9A-Fa-f:.]+)](:[0-9]{1,5})?|(?<v4>[0-9.]+)(:[0-9]{1,5})?"
              + "|(?<v6>[0-9A-Fa-f:.]+)");

  private final List<Network> proxies;

  /** Creates a resolver that trusts the headers of these proxies. */
  public ClientResolver(List<Network> proxies) {
    this.proxies = List.copyOf(proxies);
  }

  /**
   * Returns the client.
   *
   * @param peer the address of the connection's peer
   * @param forwardedFor the X-Forwarded-For headers
   * @param forwarded the Forwarded headers (RFC 7239)
   */
  public Client of(String peer, List<String> forwardedFor, List<String> forwarded) {
    Client nearest = peer(peer);
    if (!isProxy(nearest.address()) || forwardedFor.isEmpty() && forwarded.isEmpty()) {
      return nearest;
    }
    InetAddress first = rightmost(elements(forwardedFor));
    InetAddress second =
        rightmost(elements(forwarded).stream().map(ClientResolver::forParameter).toList());
    if (forwardedFor.isEmpty() || forwarded.isEmpty()) {
      return new Client(forwarded.isEmpty() ? first : second);
    }
    return new Client(first != null && first.equals(second) ? first : null);
  }

  /** Returns the client for a connection's peer. */
  static Client peer(String peer) {
    return new Client(Addresses.parse(peer.replaceAll("[\\[\\]]|%.*", "")));
  }

  /** Returns whether an address belongs to a trusted proxy. */
  boolean isProxy(@Nullable InetAddress address) {
    return address != null && proxies.stream().anyMatch(network -> network.contains(address));
  }

  /**
   * Returns the rightmost address that is not a proxy's, or null if unreadable text comes first.
   */
  private @Nullable InetAddress rightmost(List<String> hops) {
    for (String hop : hops.reversed()) {
      InetAddress address = address(hop);
      if (!isProxy(address)) {
        return address;
      }
    }
    return null;
  }

  private static List<String> elements(List<String> headers) {
    List<String> elements = new ArrayList<>();
    headers.forEach(header -> Collections.addAll(elements, header.split(",", -1)));
    return elements;
  }

  private static String forParameter(String element) {
    String address = "";
    for (String pair : element.split(";", -1)) {
      String[] nameAndValue = pair.split("=", 2);
      if (nameAndValue.length == 2
          && nameAndValue[0].strip().toLowerCase(Locale.ROOT).equals("for")) {
        if (!address.isEmpty()) {
          return ""; // contradictory
        }
        address = nameAndValue[1];
      }
    }
    return address;
  }

  /** Reads {@code 192.0.2.1}, {@code 192.0.2.1:80}, {@code "[2001:db8::1]:80"}. */
  private static @Nullable InetAddress address(String hop) {
    String text = hop.strip();
    if (text.length() > 1 && text.startsWith("\"") && text.endsWith("\"")) {
      text = text.substring(1, text.length() - 1);
    }
    Matcher written = WRITTEN.matcher(text);
    if (!written.matches()) {
      return null;
    }
    for (String group : List.of("inBrackets", "v4", "v6")) {
      if (written.group(group) != null) {
        return Addresses.parse(written.group(group));
      }
    }
    return null;
  }
}
