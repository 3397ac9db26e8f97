package dev.haru.server.api;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.haru.search.Filters;
import dev.haru.search.SearchRequest;
import dev.haru.search.SearchResponse;
import dev.haru.search.json.Json;
import dev.haru.search.json.ResponseJson;
import dev.haru.search.live.Generations;
import dev.haru.search.live.Lease;
import dev.haru.server.http.AcceptHeader;
import dev.haru.server.http.AcceptLanguage;
import dev.haru.server.http.Client;
import dev.haru.server.http.EntityTag;
import dev.haru.server.http.Parameters;
import dev.haru.server.http.Route;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;

/** {@code GET /api/search}: the JSON of {@code haru search --json}. */
public final class SearchRoute implements Route {

  private static final String MEDIA_TYPE = "application/json";

  private static final List<String> PARAMETERS =
      List.of("q", "lang", "prefer", "year", "day", "limit", "offset", "explain");

  private final Generations generations;
  private final SearchService searches;
  private final String version;

  public SearchRoute(Generations generations, SearchService searches, String version) {
    this.generations = generations;
    this.searches = searches;
    this.version = version;
  }

  @Override
  public String path() {
    return "/api/search";
  }

  @Override
  public void handle(Context request) throws IOException {
    AcceptHeader.require(request.header("Accept"), MEDIA_TYPE);
    request.res().addHeader("Vary", "Accept-Language");
    SearchRequest search =
        read(
            Parameters.of(request.queryString(), PARAMETERS),
            AcceptLanguage.of(request.header("Accept-Language")));
    try (Lease lease = generations.acquire()) {
      String tag = EntityTag.of(lease.contents(), version, search.toString());
      if (EntityTag.settles(request, tag)) {
        return;
      }
      SearchResponse response = searches.run(Client.of(request), lease, search);
      request.contentType(MEDIA_TYPE).result(json(response));
    }
  }

  private static SearchRequest read(Parameters parameters, List<String> reader) {
    Filters filters =
        Filters.of(parameters.text("lang"), parameters.number("year"), parameters.text("day"));
    return new SearchRequest(
        filters.all().isEmpty() ? parameters.required("q") : parameters.text("q", ""),
        filters,
        parameters.text("prefer"),
        reader,
        parameters.number("limit", SearchRequest.USUAL_LIMIT),
        parameters.number("offset", 0),
        parameters.flag("explain"));
  }

  private static byte[] json(SearchResponse response) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(8192);
    try (JsonGenerator json = Json.compact(out)) {
      ResponseJson.write(response, json);
    }
    return out.toByteArray();
  }
}
