package dev.haru.publish;

import com.fasterxml.jackson.databind.JsonNode;
import dev.haru.search.SearchRequest;
import dev.haru.search.SearchResponse;
import dev.haru.search.opensearch.Cluster;
import dev.haru.search.opensearch.CourseNames;
import dev.haru.search.opensearch.OpenSearchEngine;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What a cluster has of a course. */
record CourseInCluster(Cluster cluster, CourseNames names) {

  static final Duration LIMIT = Duration.ofSeconds(30);

  /** Returns the places of what a query finds. */
  List<String> found(String query) throws IOException {
    try (OpenSearchEngine engine = OpenSearchEngine.open(cluster, names)) {
      return places(engine.search(SearchRequest.of(query)));
    }
  }

  static List<String> places(SearchResponse response) {
    return response.hits().stream().map(hit -> hit.path() + ":" + hit.line()).toList();
  }

  /** Returns the names of the indexes of sections, in order. */
  List<String> generations() throws IOException {
    List<String> all = new ArrayList<>();
    JsonNode listed =
        cluster.send("GET", "/_cat/indices/" + names.allSections() + "?format=json", null, LIMIT);
    listed.forEach(each -> all.add(each.path("index").asText()));
    all.sort(null);
    return all;
  }
}
