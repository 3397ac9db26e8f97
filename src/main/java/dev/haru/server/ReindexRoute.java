package dev.haru.server;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.haru.search.json.Json;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code POST /api/reindex}: builds the index anew, for those who know the secret. */
final class ReindexRoute implements Route {

  private final @Nullable Reindexer reindexer;

  /** Creates a route; without a builder it refuses all. */
  ReindexRoute(@Nullable Reindexer reindexer) {
    this.reindexer = reindexer;
  }

  @Override
  public String path() {
    return "/api/reindex";
  }

  @Override
  public Method method() {
    return Method.POST;
  }

  @Override
  public void handle(Context request) throws IOException {
    Parameters.of(request.queryString(), List.of());
    if (reindexer == null) {
      throw disabled();
    }
    if (!reindexer.secret().isIn(request.header("Authorization"))) {
      throw new Problem(
              Code.UNAUTHORIZED, "Authorization must be 'Bearer' and the token of the token file")
          .with("WWW-Authenticate", "Bearer")
          .exception();
    }
    Reindexer.Job job = reindexer.begin();
    if (job == null) {
      throw new Problem(Code.REINDEX_RUNNING, "the index is being built; try again afterwards")
          .exception();
    }
    accept(request, job);
  }

  static ProblemException disabled() {
    return new Problem(
            Code.REINDEX_DISABLED,
            "nobody may have the index built here; 'haru serve --token-file FILE' allows it")
        .exception();
  }

  /** Tells the client that a job will be done. */
  static void accept(Context request, Reindexer.Job job) throws IOException {
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
