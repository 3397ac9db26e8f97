package dev.haru.server.http;

import java.util.Locale;

/** The types of problems. Clients distinguish them by their keys, which never change. */
public enum ProblemType {
  MALFORMED_REQUEST(400, "Malformed request"),
  INVALID_PARAMETER(400, "Invalid parameter"),
  MISSING_PARAMETER(400, "Missing parameter"),
  UNKNOWN_PARAMETER(400, "Unknown parameter"),
  REPEATED_PARAMETER(400, "Repeated parameter"),
  UNAUTHORIZED(401, "Authentication required"),
  REINDEX_DISABLED(403, "Rebuilding is disabled"),
  ORIGIN_REFUSED(403, "Origin not allowed"),
  NOT_FOUND(404, "Not found"),
  METHOD_NOT_ALLOWED(405, "Method not allowed"),
  NOT_ACCEPTABLE(406, "Not acceptable"),
  REQUEST_TIMEOUT(408, "Request timed out"),
  REINDEX_RUNNING(409, "A build is already running"),
  CONTENT_TOO_LARGE(413, "Request body too large"),
  URI_TOO_LONG(414, "URI too long"),
  MISDIRECTED_REQUEST(421, "Misdirected request"),
  RATE_LIMITED(429, "Too many requests"),
  HEADERS_TOO_LARGE(431, "Request headers too large"),
  INTERNAL_ERROR(500, "Internal server error"),
  NOT_READY(503, "Server not ready"),
  SEARCH_UNAVAILABLE(503, "Search is unavailable"),
  OVERLOADED(503, "Server overloaded"),
  TIMEOUT(503, "Search timed out");

  private final int status;
  private final String title;

  ProblemType(int status, String title) {
    this.status = status;
    this.title = title;
  }

  /** Returns the HTTP status code. */
  public int status() {
    return status;
  }

  /** Returns the title, a short summary for people. */
  public String title() {
    return title;
  }

  /** Returns the key, such as {@code not-found}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns the type for a status with which Jetty or Javalin answer by themselves. */
  public static ProblemType of(int status) {
    for (ProblemType code : values()) {
      if (code.status == status) {
        return code;
      }
    }
    // An unsupported transfer coding or HTTP version is the client's fault.
    boolean isUnsupported = status == 501 || status == 505;
    return status < 500 || isUnsupported ? MALFORMED_REQUEST : INTERNAL_ERROR;
  }
}
