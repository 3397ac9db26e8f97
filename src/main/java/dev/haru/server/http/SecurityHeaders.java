package dev.haru.server.http;

import io.javalin.http.Context;

/** Headers that tell a browser what it must not do with a response. */
public enum SecurityHeaders {
  /** Data: never shown as a page, never framed, readable by other origins only through CORS. */
  API("default-src 'none'; frame-ancestors 'none'", "same-origin"),

  /** A page with styles, scripts and requests of this server only, none of them inline. */
  PAGE(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
      "same-origin"),

  /** A script that pages of other origins may embed. */
  SCRIPT("default-src 'none'; frame-ancestors 'none'", "cross-origin");

  private final String contentSecurityPolicy;
  private final String resourcePolicy;

  SecurityHeaders(String contentSecurityPolicy, String resourcePolicy) {
    this.contentSecurityPolicy = contentSecurityPolicy;
    this.resourcePolicy = resourcePolicy;
  }

  String contentSecurityPolicy() {
    return contentSecurityPolicy;
  }

  /** Sets the headers of a response. */
  public void set(Context request) {
    request.header("Content-Security-Policy", contentSecurityPolicy);
    request.header("Cross-Origin-Resource-Policy", resourcePolicy);
    request.header("Referrer-Policy", "no-referrer");
    request.header("X-Content-Type-Options", "nosniff");
  }
}
