package dev.haru.server;

import io.javalin.http.Context;
import java.io.IOException;

/** A route that is sent something. */
abstract class PostRoute implements Route {

  private final String path;
  private final int maxBody;

  /** Creates a route whose requests have a body of at most so many bytes. */
  PostRoute(String path, int maxBody) {
    this.path = path;
    this.maxBody = maxBody;
  }

  @Override
  public final String path() {
    return path;
  }

  @Override
  public final Method method() {
    return Method.POST;
  }

  @Override
  public final int maxBody() {
    return maxBody;
  }

  /** Returns a request's body; throws a problem for one that is larger than it may be. */
  final byte[] body(Context request) throws IOException {
    return Body.read(request, maxBody);
  }
}
