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
 * The names under which the server may be asked.
 *
 * <p>A page of another site can have its own name lead to this machine (DNS rebinding); for the
 * browser, the server's answers are then that page's to read. The name gives it away: the server
 * answers to {@code localhost}, to the host that it listens on, to that of its public URL, and to
 * the address at which it was reached. Ports are not compared, since forwarding changes them.
 */
public final class Hosts {

  private static final Pattern HOST =
      Pattern.compile("(?<name>[A-Za-z0-9._-]{1,253}|\\[[0-9A-Fa-f:.]{2,45}])(:[0-9]{1,5})?");

  private final Set<String> names = new HashSet<>();

  /**
   * Creates the names of a server.
   *
   * @param host the name or address that it listens on
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
   * Returns whether a request asks this server.
   *
   * @param host its header Host, or null if it has none, which no browser's lacks
   * @param local the address at which it came in
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

  /** Writes a name in small letters without its last dot, and an address as Java does. */
  private static String canonical(String name) {
    String bare = name.replaceAll("[\\[\\]]|%.*", "").toLowerCase(Locale.ROOT);
    InetAddress address = Addresses.parse(bare);
    if (address != null) {
      return address.getHostAddress();
    }
    return bare.endsWith(".") ? bare.substring(0, bare.length() - 1) : bare;
  }
}
