package dev.haru.course.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The form of a cluster's addresses: {@code http://host:port} or {@code https://host:port}. */
public final class NodeUrls {

  /** The variable that names a cluster's addresses. */
  public static final String VARIABLE = "HARU_OPENSEARCH_URLS";

  private static final String CREDENTIALS =
      "the address of a cluster must not have a user or a password in it; put them into"
          + " HARU_OPENSEARCH_USER and HARU_OPENSEARCH_PASSWORD";

  private NodeUrls() {}

  /** Returns the comma-separated addresses of the variable. */
  public static List<URI> ofVariable(String value) throws SettingsException {
    List<URI> urls = new ArrayList<>();
    for (String each : value.split(",", -1)) {
      String text = each.strip();
      if (!text.isEmpty()) {
        String fault = fault(text);
        if (fault != null) {
          throw new SettingsException(VARIABLE + ": " + fault);
        }
        urls.add(URI.create(text));
      }
    }
    if (urls.isEmpty()) {
      throw new SettingsException(
          VARIABLE + " has no address; write one such as http://localhost:9200, or unset it");
    }
    return urls;
  }

  /** Returns what is wrong with an address, without repeating what may be secret, or null. */
  static @Nullable String fault(String text) {
    if (text.indexOf('@') >= 0) {
      return CREDENTIALS;
    }
    try {
      URI url = new URI(text);
      String scheme = url.getScheme() == null ? "" : url.getScheme();
      boolean isHttp = scheme.equals("http") || scheme.equals("https");
      if (!isHttp || url.getHost() == null || url.getPort() > 65_535) {
        return wrong(text);
      }
      String path = url.getRawPath();
      if (!path.isEmpty() && !path.equals("/")
          || url.getRawQuery() != null
          || url.getRawFragment() != null) {
        return String.format(
            Locale.ROOT,
            "the address of a cluster at %s has a path, which is not supported; write only scheme,"
                + " host and port",
            url.getHost());
      }
      return null;
    } catch (URISyntaxException e) {
      return wrong(text);
    }
  }

  private static String wrong(String text) {
    return String.format(
        Locale.ROOT,
        "the address of a cluster must be http://host:port or https://host:port but was '%s'",
        text);
  }
}
