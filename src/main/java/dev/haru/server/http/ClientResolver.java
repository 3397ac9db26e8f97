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
 * Finds out who sent a request that may have come through proxies.
 *
 * <p>Each proxy adds to the right who it got the request from. What stands left of the rightmost
 * address that is no trusted proxy's is only what that client says. A proxy adds to one of the two
 * headers and passes the other on as it came; where both are there and differ, neither is believed.
 *
 * <p>A request that says by these headers that it was passed on, but not for whom, is counted with
 * all others of that kind, and never as the proxy's own: whoever writes nonsense into a header
 * would otherwise take what the proxy needs, to see whether the server lives.
 */
public final class ClientResolver {

  /** Only an address without a port, or one of IPv4, may stand without brackets. */
  private static final Pattern WRITTEN =
      Pattern.compile(
          "\\[(?<inBrackets>[0-9A-Fa-f:.]+)](:[0-9]{1,5})?|(?<v4>[0-9.]+)(:[0-9]{1,5})?"
              + "|(?<v6>[0-9A-Fa-f:.]+)");

  private final List<Network> proxies;

  /** Creates a finder that believes the headers of these proxies. */
  public ClientResolver(List<Network> proxies) {
    this.proxies = List.copyOf(proxies);
  }

  /**
   * Returns the client.
   *
   * @param peer the address at the connection's other end
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

  /** Returns who is at the connection's other end. */
  static Client peer(String peer) {
    return new Client(Addresses.parse(peer.replaceAll("[\\[\\]]|%.*", "")));
  }

  /** Returns whether an address is that of a trusted proxy. */
  boolean isProxy(@Nullable InetAddress address) {
    return address != null && proxies.stream().anyMatch(network -> network.contains(address));
  }

  /** Returns the rightmost address that is no proxy's, or null if something else stands before. */
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
          return ""; // it says two things
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
