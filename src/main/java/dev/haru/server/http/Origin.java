package dev.haru.server.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/** A web origin (RFC 6454). */
public final class Origin {

  private Origin() {}

  /**
   * Returns an origin in the form of a browser's Origin header.
   *
   * @throws ServerException for anything other than a scheme and a host with an optional port
   */
  public static String parse(String text) throws ServerException {
    try {
      URI uri = new URI(text.strip());
      String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
      if (isBare(uri) && (scheme.equals("http") || scheme.equals("https"))) {
        int port = uri.getPort();
        boolean usual = port < 0 || port == (scheme.equals("http") ? 80 : 443);
        return scheme + "://" + uri.getHost().toLowerCase(Locale.ROOT) + (usual ? "" : ":" + port);
      }
    } catch (URISyntaxException e) {
      // Reported below.
    }
    throw new ServerException(
        "an origin must be like https://course.example.org, without a path, but was '"
            + text
            + "'");
  }

  private static boolean isBare(URI uri) {
    return uri.getHost() != null
        && uri.getRawPath().isEmpty()
        && uri.getRawUserInfo() == null
        && uri.getRawQuery() == null
        && uri.getRawFragment() == null;
  }
}
