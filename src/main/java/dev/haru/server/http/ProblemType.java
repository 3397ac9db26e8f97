package dev.haru.server.http;

import java.util.Locale;

/** The kinds of problems. Clients tell them apart by their key, which never changes. */
public enum ProblemType {
  MALFORMED_REQUEST(400, "The request cannot be read"),
  INVALID_PARAMETER(400, "A parameter is wrong"),
  MISSING_PARAMETER(400, "A parameter is missing"),
  UNKNOWN_PARAMETER(400, "There is no such parameter"),
  REPEATED_PARAMETER(400, "A parameter is given twice"),
  UNAUTHORIZED(401, "Who asks has to show that they may"),
  REINDEX_DISABLED(403, "The index is not built from here"),
  NOT_FOUND(404, "There is nothing here"),
  METHOD_NOT_ALLOWED(405, "The method is not allowed here"),
  NOT_ACCEPTABLE(406, "There is no answer in this format"),
  REQUEST_TIMEOUT(408, "The request took too long to arrive"),
  REINDEX_RUNNING(409, "The index is being built"),
  CONTENT_TOO_LARGE(413, "The request's body is too large"),
  URI_TOO_LONG(414, "The address is too long"),
  MISDIRECTED_REQUEST(421, "The server does not have this name"),
  RATE_LIMITED(429, "Too many requests"),
  HEADERS_TOO_LARGE(431, "The request's headers are too large"),
  INTERNAL_ERROR(500, "Something went wrong"),
  NOT_READY(503, "Not ready yet"),
  OVERLOADED(503, "Too much to do"),
  TIMEOUT(503, "The search took too long");

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

  /** Returns the title, a few words for people. */
  public String title() {
    return title;
  }

  /** Returns the key by which clients tell the types apart, such as {@code not-found}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns the code for a status that Jetty or Javalin answers with by themselves. */
  public static ProblemType of(int status) {
    for (ProblemType code : values()) {
      if (code.status == status) {
        return code;
      }
    }
    boolean unknownToJetty = status == 501 || status == 505; // a coding, a version of HTTP
    return status < 500 || unknownToJetty ? MALFORMED_REQUEST : INTERNAL_ERROR;
  }
}
