package dev.haru.server.rebuild;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.haru.search.json.Json;
import dev.haru.server.http.Parameters;
import dev.haru.server.http.PostRoute;
import dev.haru.server.http.Problem;
import dev.haru.server.http.ProblemType;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A route that starts a build of the index for clients that know the secret. */
abstract class BuildRoute extends PostRoute {

  private final @Nullable Reindexer reindexer;

  /** Creates a route; without a reindexer or a secret, it rejects all requests. */
  BuildRoute(String path, int maxBody, @Nullable Reindexer reindexer) {
    super(path, maxBody);
    this.reindexer = reindexer;
  }

  @Override
  public final void handle(Context request) throws IOException {
    Parameters.of(request.queryString(), List.of());
    SharedSecret secret = reindexer == null ? null : reindexer.secret();
    if (reindexer == null || secret == null) {
      throw new Problem(
              ProblemType.REINDEX_DISABLED,
              "rebuilding over HTTP is disabled; start with --token-file FILE to enable it")
          .exception();
    }
    Reindexer.Job job = build(request, secret, reindexer);
    if (job == null) {
      request.status(204);
    } else {
      accept(request, job);
    }
  }

  /** Starts a build; returns null for a request that is ignored. */
  abstract Reindexer.@Nullable Job build(Context request, SharedSecret secret, Reindexer builder);

  private static void accept(Context request, Reindexer.Job job) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonGenerator json = Json.compact(out)) {
      json.writeStartObject();
      json.writeStringField("job", job.id());
      json.writeStringField("asked", job.asked().toString());
      json.writeEndObject();
    }
    request.status(202).contentType("application/json").result(out.toByteArray());
  }
}
