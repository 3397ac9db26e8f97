package dev.haru.server.http;

import io.javalin.http.Context;

/** A method and a path that the server answers. Safe for use by several threads. */
public interface Route {

  /** The method of a route. */
  enum Method {
    /** A read request without a body; HEAD is included. */
    GET,
    /** A request with a body. */
    POST
  }

  /** Returns the path, which is not a pattern. */
  String path();

  /** Returns whether the paths below {@link #path} belong to it, but not the path itself. */
  default boolean hasPathsBelow() {
    return false;
  }

  /** Returns the method; GET includes HEAD. */
  default Method method() {
    return Method.GET;
  }

  /** Returns the largest body of a request, in bytes. */
  default int maxBody() {
    return 0;
  }

  /** Returns whether requests count towards the client's rate limit. */
  default boolean isLimited() {
    return true;
  }

  /** Returns the headers that restrict the response in a browser. */
  default SecurityHeaders security() {
    return SecurityHeaders.API;
  }

  /**
   * Answers a request.
   *
   * @throws Exception if it fails: a {@link ProblemException} tells the client why, any other
   *     exception only the log
   */
  void handle(Context request) throws Exception;
}
