package dev.haru.server;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /api/hooks/github}: builds the index after a push. GitHub signs what it sends with
 * the secret. How the pushed lessons get to the content directory is the operator's.
 */
final class GithubHookRoute implements Route {

  private static final int MAX_BODY = 1_048_576;

  private final @Nullable Reindexer reindexer;

  /** Creates a route; without a builder it refuses all. */
  GithubHookRoute(@Nullable Reindexer reindexer) {
    this.reindexer = reindexer;
  }

  @Override
  public String path() {
    return "/api/hooks/github";
  }

  @Override
  public Method method() {
    return Method.POST;
  }

  @Override
  public int maxBody() {
    return MAX_BODY;
  }

  @Override
  public void handle(Context request) throws IOException {
    Parameters.of(request.queryString(), List.of());
    if (reindexer == null) {
      throw ReindexRoute.disabled();
    }
    byte[] body = Body.read(request, MAX_BODY);
    if (!reindexer.secret().signed(body, request.header("X-Hub-Signature-256"))) {
      throw new Problem(
              Code.UNAUTHORIZED,
              "X-Hub-Signature-256 must sign the body with the token of the token file")
          .exception();
    }
    if ("push".equals(request.header("X-GitHub-Event"))) {
      ReindexRoute.accept(request, reindexer.beginOrFollow());
    } else {
      request.status(204); // such as the ping that GitHub sends first
    }
  }
}
