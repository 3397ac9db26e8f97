package dev.haru.text;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Percent-encoding of UTF-8 as defined by RFC 3986.
 *
 * <p>Everything that is not unreserved is encoded, so that the result is safe in any part of a URL
 * and in any attribute, and no colon or slash in a name can make a scheme or a host. Browsers and
 * the generators' routers decode it.
 */
public final class Percent {

  private static final String UNRESERVED = "-._~";
  private static final String RESERVED = ":/?#[]@!$&()*+,;=";
  private static final Pattern STRAY = Pattern.compile("%(?![0-9a-fA-F]{2})");
  private static final String HEX = "0123456789ABCDEF";

  private Percent() {}

  /** Encodes everything in a name but ASCII letters, digits and {@code -._~}. */
  public static String encode(String name) {
    return encode(name, UNRESERVED);
  }

  /** Encodes the names of a path, keeping the slashes between them. */
  public static String encodePath(String path) {
    return encode(path, UNRESERVED + "/");
  }

  /** Encodes the characters of a URL that are not allowed in one, keeping existing escapes. */
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
