package dev.haru.server;

import io.javalin.http.Context;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /api/hooks/github}: builds the index after a push. GitHub signs what it sends with
 * the secret. How the pushed lessons get to the content directory is the operator's.
 */
final class GithubHookRoute extends BuildRoute {

  private static final int MAX_BODY = 1_048_576;

  private final Deliveries deliveries = new Deliveries();

  GithubHookRoute(@Nullable Reindexer reindexer) {
    super("/api/hooks/github", MAX_BODY, reindexer);
  }

  @Override
  Reindexer.@Nullable Job build(Context request, Secret secret, Reindexer builder)
      throws IOException {
    String signature = request.header("X-Hub-Signature-256");
    if (signature == null || !secret.signed(body(request), signature)) {
      throw new Problem(
              Code.UNAUTHORIZED,
              "X-Hub-Signature-256 must sign the body with the token of the token file")
          .exception();
    }
    // Other events are such as the ping that GitHub sends first.
    boolean push = "push".equals(request.header("X-GitHub-Event"));
    return push && deliveries.isFirst(signature)
        ? builder.beginOrFollow(Reindexer.Cause.HOOK)
        : null;
  }
}
