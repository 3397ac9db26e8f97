package dev.haru.server.rebuild;

import dev.haru.server.http.Problem;
import dev.haru.server.http.ProblemType;
import io.javalin.http.Context;
import org.jspecify.annotations.Nullable;

/** {@code POST /api/reindex}: builds the index for clients that send the secret. */
public final class ReindexRoute extends BuildRoute {

  public ReindexRoute(@Nullable Reindexer reindexer) {
    super("/api/reindex", 0, reindexer);
  }

  @Override
  Reindexer.Job build(Context request, SharedSecret secret, Reindexer builder) {
    if (!secret.isIn(request.header("Authorization"))) {
      throw new Problem(
              ProblemType.UNAUTHORIZED,
              "the Authorization header must be 'Bearer' followed by the token from the token file")
          .with("WWW-Authenticate", "Bearer")
          .exception();
    }
    Reindexer.Job job = builder.begin(Reindexer.Cause.REQUEST);
    if (job == null) {
      throw new Problem(
              ProblemType.REINDEX_RUNNING, "the index is already being built; try again later")
          .exception();
    }
    return job;
  }
}
