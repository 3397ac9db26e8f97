package dev.haru.server.http;

import io.javalin.http.Context;
import java.util.Set;

/** Cross-origin access (CORS): only pages of the named origins may read responses. */
public final class Cors {

  private static final String HEADERS =
      "Accept, Content-Type, If-None-Match, MCP-Protocol-Version, X-Algolia-API-Key,"
          + " X-Algolia-Application-Id";

  private static final String ONE_HOUR = "3600";

  private final Set<String> origins;

  public Cors(Set<String> origins) {
    this.origins = Set.copyOf(origins);
  }

  /**
   * Throws a problem if a request comes from a page of an origin that is neither this server's own
   * nor a named one. For routes whose requests a page could send without asking first.
   */
  public void requireOrigin(Context request) {
    String origin = request.header("Origin");
    if (origin == null || origins.contains(origin)) {
      return;
    }
    String host = request.header("Host"); // which has been checked
    if (!origin.equals("http://" + host) && !origin.equals("https://" + host)) {
      throw new Problem(
              ProblemType.ORIGIN_REFUSED,
              "pages of '"
                  + origin
                  + "' may not use this server; if they should, start it with --origin "
                  + origin)
          .exception();
    }
  }

  /** Sets the headers of every response. */
  void onAnswer(Context request) {
    if (origins.isEmpty()) {
      return;
    }
    request.res().addHeader("Vary", "Origin");
    String origin = request.header("Origin");
    if (origin != null && origins.contains(origin)) {
      request.header("Access-Control-Allow-Origin", origin);
      request.header("Access-Control-Expose-Headers", "ETag, Retry-After");
    }
  }

  /** Adds the headers of a preflight response if its origin is allowed. */
  void onPreflight(Context request, String methods) {
    boolean allowed = request.res().containsHeader("Access-Control-Allow-Origin");
    if (allowed && request.header("Access-Control-Request-Method") != null) {
      request.header("Access-Control-Allow-Methods", methods);
      request.header("Access-Control-Allow-Headers", HEADERS);
      request.header("Access-Control-Max-Age", ONE_HOUR);
    }
  }
}
