package dev.haru.text;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Percent-encoding as RFC 3986 has it, over UTF-8.
 *
 * <p>All that is not unreserved is encoded, so that the result can stand in any part of a URL and
 * in any attribute, and so that no colon or slash of a name makes a scheme or a host. Browsers and
 * the generators' routers decode it.
 */
public final class Percent {

  private static final String UNRESERVED = "-._~";
  private static final String RESERVED = ":/?#[]@!$&()*+,;=";
  private static final Pattern STRAY = Pattern.compile("%(?![0-9a-fA-F]{2})");
  private static final String HEX = "0123456789ABCDEF";

  private Percent() {}

  /** Returns a name encoded: all but ASCII letters, digits and {@code -._~}. */
  public static String encode(String name) {
    return encode(name, UNRESERVED);
  }

  /** Encodes the names of a path and keeps the slashes between them. */
  public static String encodePath(String path) {
    return encode(path, UNRESERVED + "/");
  }

  /** Encodes in a URL what no URL may hold; what is encoded already stays. */
  public static String encodeUrl(String url) {
    String escaped = STRAY.matcher(url).replaceAll("%25");
    return encode(escaped, UNRESERVED + RESERVED + "%");
  }

  private static String encode(String text, String kept) {
    StringBuilder encoded = new StringBuilder(text.length() + 16);
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      if (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9') {
        encoded.append(c);
      } else if (kept.indexOf(c) >= 0) {
        encoded.append(c);
      } else {
        encoded.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
      }
    }
    return encoded.toString();
  }
}
