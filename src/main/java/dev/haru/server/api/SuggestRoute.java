package dev.haru.server.api;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.haru.search.SuggestRequest;
import dev.haru.search.SuggestResponse;
import dev.haru.search.json.Json;
import dev.haru.search.json.SuggestJson;
import dev.haru.search.live.Lease;
import dev.haru.server.Services;
import dev.haru.server.http.AcceptHeader;
import dev.haru.server.http.Client;
import dev.haru.server.http.EntityTag;
import dev.haru.server.http.Parameters;
import dev.haru.server.http.Problem;
import dev.haru.server.http.ProblemType;
import dev.haru.server.http.PublicUrl;
import dev.haru.server.http.Route;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /api/suggest}: what someone may be about to type, as {@code haru suggest --json}
 * prints it or as browsers' address bars read it.
 */
public final class SuggestRoute implements Route {

  static final String PATH = "/api/suggest";

  /** What to ask for browsers' own format with: they accept anything and name nothing. */
  static final String FOR_BROWSERS = "format=opensearch";

  private static final String JSON = "application/json";

  private static final List<String> PARAMETERS = List.of("q", "lang", "limit", "format");

  private final Services services;

  public SuggestRoute(Services services) {
    this.services = services;
  }

  @Override
  public String path() {
    return PATH;
  }

  @Override
  public void handle(Context request) throws IOException {
    Parameters parameters = Parameters.of(request.queryString(), PARAMETERS);
    request.res().addHeader("Vary", "Accept");
    String mediaType = mediaType(request.header("Accept"), parameters.text("format"));
    SuggestRequest suggest =
        new SuggestRequest(
            parameters.required("q"),
            parameters.text("lang"),
            parameters.number("limit", SuggestRequest.USUAL_LIMIT));
    try (Lease lease = services.generations().acquire()) {
      String tag =
          EntityTag.of(lease.contents(), services.options().version(), mediaType + suggest);
      if (EntityTag.settles(request, tag)) {
        return;
      }
      SuggestResponse response =
          services
              .workers()
              .run(Client.of(request).key(), deadline -> lease.engine().suggest(suggest, deadline));
      request
          .contentType(mediaType)
          .result(
              mediaType.equals(JSON)
                  ? json(response)
                  : BrowserSuggestions.json(
                      response, PublicUrl.of(services.options().publicUrl(), request)));
    }
  }

  private static String mediaType(@Nullable String accept, @Nullable String format) {
    return switch (format) {
      case null -> AcceptHeader.best(accept, List.of(JSON, BrowserSuggestions.MEDIA_TYPE));
      case "json" -> AcceptHeader.best(accept, List.of(JSON));
      case "opensearch" -> BrowserSuggestions.MEDIA_TYPE;
      default ->
          throw new Problem(
                  ProblemType.INVALID_PARAMETER,
                  "format must be json or opensearch but was '" + format + "'")
              .of("format")
              .exception();
    };
  }

  private static byte[] json(SuggestResponse response) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonGenerator json = Json.compact(out)) {
      SuggestJson.write(response, json);
    }
    return out.toByteArray();
  }
}
