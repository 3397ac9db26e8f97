package dev.haru.server.http;

import io.javalin.http.Context;
import java.util.Set;

/** Cross-origin access (CORS): only pages of the named origins may read responses. */
public final class Cors {

  private static final String HEADERS =
      "Accept, Content-Type, If-None-Match, X-Algolia-API-Key, X-Algolia-Application-Id";

  private static final String ONE_HOUR = "3600";

  private final Set<String> origins;

  public Cors(Set<String> origins) {
    this.origins = Set.copyOf(origins);
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
