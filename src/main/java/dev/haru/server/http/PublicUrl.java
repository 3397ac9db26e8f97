package dev.haru.server.http;

import io.javalin.http.Context;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The address under which clients reach the server; a proxy in front of it may have another name
 * and a path.
 */
public final class PublicUrl {

  /** A name or a numeric address with an optional port: nothing that could lead elsewhere. */
  private static final Pattern HOST =
      Pattern.compile("([A-Za-z0-9._-]{1,253}|\\[[0-9A-Fa-f:.]{2,45}])(:[0-9]{1,5})?");

  private PublicUrl() {}

  /**
   * Returns a URL without trailing slashes.
   *
   * @throws ServerException for anything other than a scheme, a host and an optional path
   */
  public static String parse(String text) throws ServerException {
    try {
      URI uri = new URI(text.strip());
      String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
      boolean plain =
          uri.getHost() != null
              && uri.getRawUserInfo() == null
              && uri.getRawQuery() == null
              && uri.getRawFragment() == null;
      if (plain && (scheme.equals("http") || scheme.equals("https"))) {
        return withoutEndSlashes(uri.toString());
      }
    } catch (URISyntaxException e) {
      // Reported below.
    }
    throw new ServerException(
        "a public URL must be like https://search.example.org but was '" + text + "'");
  }

  private static String withoutEndSlashes(String url) {
    int end = url.length();
    while (url.charAt(end - 1) == '/') {
      end--;
    }
    return url.substring(0, end);
  }

  /**
   * Returns the URL without a trailing slash: the operator's, or otherwise that of the host in the
   * request.
   *
   * @throws ProblemException if the request's host is malformed
   */
  public static String of(@Nullable String named, Context request) {
    if (named != null) {
      return named;
    }
    String host = request.req().getHeader("Host");
    if (host == null || !HOST.matcher(host).matches()) {
      throw new Problem(ProblemType.MALFORMED_REQUEST, "the Host header must name this server")
          .exception();
    }
    return "http://" + host;
  }
}
