package dev.haru.server.api;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.haru.search.json.Json;
import dev.haru.search.live.Contents;
import dev.haru.search.live.Generations;
import dev.haru.search.live.Lease;
import dev.haru.search.live.Trouble;
import dev.haru.server.http.AcceptHeader;
import dev.haru.server.http.Parameters;
import dev.haru.server.http.Route;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /api/status}: what the index contains, whether it is the newest, and what is wrong
 * with it or its builds. Content directories are named without their paths, because the server may
 * be public.
 */
public final class StatusRoute implements Route {

  private static final String MEDIA_TYPE = "application/json";

  private final Generations generations;
  private final Supplier<@Nullable Trouble> trouble;
  private final String version;

  public StatusRoute(Generations generations, Supplier<@Nullable Trouble> trouble, String version) {
    this.generations = generations;
    this.trouble = trouble;
    this.version = version;
  }

  @Override
  public String path() {
    return "/api/status";
  }

  @Override
  public void handle(Context request) throws IOException {
    AcceptHeader.require(request.header("Accept"), MEDIA_TYPE);
    Parameters.of(request.queryString(), List.of());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Lease lease = generations.acquire();
        JsonGenerator json = Json.compact(out)) {
      write(json, lease.contents(), trouble.get());
    }
    request.contentType(MEDIA_TYPE).result(out.toByteArray());
  }

  private void write(JsonGenerator json, Contents contents, @Nullable Trouble trouble)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("version", version);
    json.writeStringField("course", contents.course());
    json.writeNumberField("generation", contents.generation());
    json.writeStringField("built", contents.built().toString());
    json.writeArrayFieldStart("content");
    for (String directory : contents.directories()) {
      json.writeString(directory);
    }
    json.writeEndArray();
    json.writeStringField("schema", contents.schema());
    json.writeNumberField("lessons", contents.lessons());
    json.writeNumberField("sections", contents.sections());
    json.writeObjectFieldStart("languages");
    for (Map.Entry<String, Integer> language : contents.languages().entrySet()) {
      json.writeNumberField(language.getKey(), language.getValue());
    }
    json.writeEndObject();
    json.writeNumberField("skipped", contents.skipped());
    json.writeBooleanField("newest", generations.trouble() == null);
    if (trouble != null) {
      json.writeObjectFieldStart("trouble");
      json.writeStringField("code", trouble.code());
      json.writeStringField("since", trouble.since().toString());
      json.writeEndObject();
    }
    json.writeEndObject();
  }
}
