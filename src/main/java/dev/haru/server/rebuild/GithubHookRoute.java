package dev.haru.server.rebuild;

import dev.haru.server.http.Bodies;
import dev.haru.server.http.Problem;
import dev.haru.server.http.ProblemType;
import io.javalin.http.Context;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /api/hooks/github}: builds the index after a push. GitHub signs the request with the
 * secret. Updating the content directory is up to the operator.
 */
public final class GithubHookRoute extends BuildRoute {

  private static final int MAX_BODY = 1_048_576;

  private final Bodies bodies;
  private final ReplayGuard deliveries = new ReplayGuard();

  public GithubHookRoute(@Nullable Reindexer reindexer, Bodies bodies) {
    super("/api/hooks/github", MAX_BODY, reindexer);
    this.bodies = bodies;
  }

  @Override
  Reindexer.@Nullable Job build(Context request, SharedSecret secret, Reindexer builder) {
    String signature = request.header("X-Hub-Signature-256");
    if (signature == null || !isSigned(request, secret, signature)) {
      throw new Problem(
              ProblemType.UNAUTHORIZED,
              "X-Hub-Signature-256 must be the signature of the body, made with the token from the"
                  + " token file")
          .exception();
    }
    // Other events include the ping that GitHub sends first.
    boolean push = "push".equals(request.header("X-GitHub-Event"));
    return push && deliveries.isFirst(signature)
        ? builder.beginOrFollow(Reindexer.Cause.HOOK)
        : null;
  }

  /**
   * Returns whether the body has the signature; the body itself is not used, and so it is not held.
   */
  private boolean isSigned(Context request, SharedSecret secret, String signature) {
    SharedSecret.Signature expected = secret.signature();
    bodies.stream(request, MAX_BODY, expected::add);
    return expected.is(signature);
  }
}
