package dev.haru.server.http;

import io.javalin.http.Context;

/** A place where the server answers. Safe for use by several threads. */
public interface Route {

  /** How a route is called. */
  enum Method {
    /** Reads, without a body; HEAD comes with it. */
    GET,
    /** Is sent a body. */
    POST
  }

  /** Returns the path, literally. */
  String path();

  /** Returns the method; with GET goes HEAD. */
  default Method method() {
    return Method.GET;
  }

  /** Returns the largest body of a request, in bytes. */
  default int maxBody() {
    return 0;
  }

  /** Returns whether the requests count in the client's rate. */
  default boolean isLimited() {
    return true;
  }

  /** Returns who may do what with the answer in a browser. */
  default SecurityHeaders security() {
    return SecurityHeaders.API;
  }

  /**
   * Answers.
   *
   * @throws Exception where that fails: a {@link ProblemException} tells the client why, anything
   *     else only the log
   */
  void handle(Context request) throws Exception;
}
