package dev.haru.server.http;

/** A route for POST requests. */
public abstract class PostRoute implements Route {

  private final String path;
  private final int maxBody;

  /** Creates a route whose requests have a body of at most a number of bytes. */
  public PostRoute(String path, int maxBody) {
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
}
