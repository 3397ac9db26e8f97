package dev.haru.server.docsearch;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.haru.search.Hit;
import dev.haru.search.SearchResponse;
import dev.haru.search.json.Json;
import dev.haru.search.live.Generations;
import dev.haru.search.live.Lease;
import dev.haru.server.api.SearchService;
import dev.haru.server.http.AcceptHeader;
import dev.haru.server.http.AcceptLanguage;
import dev.haru.server.http.Bodies;
import dev.haru.server.http.Client;
import dev.haru.server.http.PostRoute;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /1/indexes/*}{@code /queries}: the part of Algolia's API that DocSearch uses, so that
 * sites with its box only have to change the host. API keys are ignored.
 */
public final class AlgoliaRoute extends PostRoute {

  private static final String MEDIA_TYPE = "application/json";

  private static final int MAX_BODY = 65_536;

  private final Generations generations;
  private final SearchService searches;
  private final Bodies bodies;

  public AlgoliaRoute(Generations generations, SearchService searches, Bodies bodies) {
    super("/1/indexes/*/queries", MAX_BODY);
    this.generations = generations;
    this.searches = searches;
    this.bodies = bodies;
  }

  @Override
  public void handle(Context request) throws IOException {
    AcceptHeader.require(request.header("Accept"), MEDIA_TYPE);
    List<AlgoliaQuery> queries = AlgoliaQuery.read(bodies.read(request, MAX_BODY));
    Client client = Client.of(request);
    List<String> reader = AcceptLanguage.of(request.header("Accept-Language"));
    searches.require(client, queries.size() - 1); // the request itself counts as one
    ByteArrayOutputStream out = new ByteArrayOutputStream(16_384);
    try (Lease lease = generations.acquire();
        JsonGenerator json = Json.compact(out)) {
      json.writeStartObject();
      json.writeArrayFieldStart("results");
      for (AlgoliaQuery query : queries) {
        write(
            json,
            query,
            query.isEmpty() ? null : searches.run(client, lease, query.request(reader)));
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    request.contentType(MEDIA_TYPE).result(out.toByteArray());
  }

  private static void write(
      JsonGenerator json, AlgoliaQuery query, @Nullable SearchResponse response)
      throws IOException {
    int total = response == null ? 0 : response.total();
    json.writeStartObject();
    json.writeStringField("index", query.index());
    json.writeStringField("query", query.text());
    json.writeStringField("params", "");
    json.writeNumberField("nbHits", total);
    json.writeBooleanField("exhaustiveNbHits", response == null || response.totalIsExact());
    json.writeNumberField("page", query.page());
    json.writeNumberField("hitsPerPage", query.hitsPerPage());
    json.writeNumberField("nbPages", Math.ceilDiv(total, Math.max(1, query.hitsPerPage())));
    json.writeNumberField("processingTimeMS", response == null ? 0 : response.tookMillis());
    json.writeArrayFieldStart("hits");
    if (response != null) {
      for (Hit hit : response.hits()) {
        AlgoliaHit.of(hit, query).write(json);
      }
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
