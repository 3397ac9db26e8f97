package dev.haru.server.http;

import java.net.InetAddress;
import java.net.URI;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The host names under which the server answers.
 *
 * <p>A page of another site can make its own name resolve to this machine (DNS rebinding), so that
 * the browser lets the page read the server's responses. The Host header reveals that: the server
 * answers only to {@code localhost}, the host that it listens on, the host of its public URL, and
 * the address at which the request arrived. Ports are not compared, because forwarding changes
 * them.
 */
public final class Hosts {

  private static final Pattern HOST =
      Pattern.compile("(?<name>[A-Za-z0-9._-]{1,253}|\\[[0-9A-Fa-f:.]{2,45}])(:[0-9]{1,5})?");

  private final Set<String> names = new HashSet<>();

  /**
   * Creates the names of a server.
   *
   * @param host the name or address on which it listens
   * @param publicUrl the address under which clients find it, or null
   */
  public Hosts(String host, @Nullable String publicUrl) {
    names.add("localhost");
    names.add(canonical(host));
    if (publicUrl != null) {
      names.add(canonical(URI.create(publicUrl).getHost()));
    }
  }

  /**
   * Returns whether a request is for this server.
   *
   * @param host its Host header, or null if it has none, which no browser omits
   * @param local the address at which it arrived
   */
  boolean isOurs(@Nullable String host, String local) {
    if (host == null) {
      return true;
    }
    Matcher written = HOST.matcher(host);
    if (!written.matches()) {
      return false;
    }
    String name = canonical(written.group("name"));
    InetAddress address = Addresses.parse(name);
    return names.contains(name)
        || name.equals(canonical(local))
        || address != null && address.isLoopbackAddress();
  }

  /** Returns a name in lower case without its last dot, or an address in Java's form. */
  private static String canonical(String name) {
    String bare = name.replaceAll("[\\[\\]]|%.*", "").toLowerCase(Locale.ROOT);
    InetAddress address = Addresses.parse(bare);
    if (address != null) {
      return address.getHostAddress();
    }
    return bare.endsWith(".") ? bare.substring(0, bare.length() - 1) : bare;
  }
}
