package dev.haru.server.api;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.haru.search.SuggestRequest;
import dev.haru.search.SuggestResponse;
import dev.haru.search.json.Json;
import dev.haru.search.json.SuggestJson;
import dev.haru.search.live.Generations;
import dev.haru.search.live.Lease;
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
 * {@code GET /api/suggest}: completions, in the JSON of {@code haru suggest --json} or in the
 * format of browsers' address bars.
 */
public final class SuggestRoute implements Route {

  static final String PATH = "/api/suggest";

  /** The parameter that selects the browsers' format, because their Accept headers do not. */
  static final String FOR_BROWSERS = "format=opensearch";

  private static final String JSON = "application/json";

  private static final List<String> PARAMETERS = List.of("q", "lang", "limit", "format");

  private final Generations generations;
  private final SearchService searches;
  private final String version;
  private final @Nullable String publicUrl;

  public SuggestRoute(
      Generations generations, SearchService searches, String version, @Nullable String publicUrl) {
    this.generations = generations;
    this.searches = searches;
    this.version = version;
    this.publicUrl = publicUrl;
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
    try (Lease lease = generations.acquire()) {
      String tag = EntityTag.of(lease.contents(), version, mediaType + suggest);
      if (EntityTag.settles(request, tag)) {
        return;
      }
      SuggestResponse response = searches.run(Client.of(request), lease, suggest);
      request
          .contentType(mediaType)
          .result(
              mediaType.equals(JSON)
                  ? json(response)
                  : BrowserSuggestions.json(response, PublicUrl.of(publicUrl, request)));
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
