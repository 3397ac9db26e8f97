package dev.haru.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("process")
class OpenSearchClusterTest {

  private static final String MAPPING =
      """
      {"settings": {"number_of_replicas": REPLICAS, "number_of_shards": 1},
       "mappings": {"properties": {
         "text": {"type": "text", "analyzer": "whitespace"},
         "day": {"type": "keyword"},
         "bytes": {"type": "binary", "doc_values": true}}}}
      """;

  private static final String LESSONS =
      """
      {"index": {"_id": "1"}}
      {"text": "a load balancer spreads requests", "day": "one", "bytes": "AAEC/w==", "weight": 2}
      {"index": {"_id": "2"}}
      {"text": "the balancer of a heavy load", "day": "two", "bytes": "Aw==", "weight": 1}
      """;

  @Nested
  class OneNode {

    private static final OpenSearchCluster CLUSTER = OpenSearchCluster.shared();

    @BeforeAll
    static void fill() throws Exception {
      CLUSTER.call("PUT", "/kit-lessons", MAPPING.replace("REPLICAS", "0"));
      assertThat(CLUSTER.call("POST", "/kit-lessons/_bulk?refresh=true", LESSONS))
          .containsEntry("errors", false);
    }

    @Test
    void isItsOwnManager() throws Exception {
      assertThat(CLUSTER.urls()).hasSize(1);
      assertThat(CLUSTER.managerNode()).isZero();
    }

    @Test
    void clonesAnIndexAndSwapsAnAlias() throws Exception {
      CLUSTER.call("PUT", "/kit-lessons/_alias/kit-current", "");
      CLUSTER.call("PUT", "/kit-lessons/_settings", "{\"index.blocks.write\": true}");
      CLUSTER.call("PUT", "/kit-lessons/_clone/kit-clone?wait_for_active_shards=1", "");
      CLUSTER.call("PUT", "/kit-clone/_settings", "{\"index.blocks.write\": null}");
      CLUSTER.call(
          "PUT", "/kit-clone/_doc/3?refresh=true", "{\"text\": \"the newest\", \"day\": \"two\"}");
      CLUSTER.call("POST", "/kit-clone/_forcemerge?max_num_segments=1", "");

      CLUSTER.call(
          "POST",
          "/_aliases",
          """
          {"actions": [{"remove": {"index": "kit-lessons", "alias": "kit-current"}},
                       {"add": {"index": "kit-clone", "alias": "kit-current"}}]}
          """);

      assertThat(ids(search("kit-current", "{\"match_all\": {}}"))).containsExactly("1", "2", "3");
      assertThat(ids(search("kit-lessons", "{\"match_all\": {}}"))).containsExactly("1", "2");
    }

    @Test
    void countsDistinctValues() throws Exception {
      Map<String, Object> found =
          CLUSTER.call(
              "POST",
              "/kit-lessons/_search",
              """
              {"size": 0, "aggs": {"days": {"cardinality": {"field": "day"}},
                                   "each": {"terms": {"field": "day"}}}}
              """);

      Map<String, Object> aggregations = JsonValues.objectOf(found.get("aggregations"));
      assertThat(JsonValues.objectOf(aggregations.get("days"))).containsEntry("value", 2);
      assertThat(JsonValues.arrayOf(JsonValues.objectOf(aggregations.get("each")).get("buckets")))
          .hasSize(2);
    }

    @Test
    void scoresByTheBestOfSeveralQueries() throws Exception {
      Map<String, Object> found =
          search(
              "kit-lessons",
              """
              {"dis_max": {"queries": [
                {"constant_score": {"filter": {"term": {"day": "two"}}, "boost": 7}},
                {"function_score": {"query": {"match": {"text": "load"}}, "boost_mode": "replace",
                                    "functions": [{"weight": 3}]}}]}}
              """);

      assertThat(hits(found)).extracting(hit -> hit.get("_score")).containsExactly(7.0, 3.0);
      assertThat(ids(found)).containsExactly("2", "1");
    }

    @Test
    void slopLetsAPhraseHaveGaps() throws Exception {
      assertThat(ids(search("kit-lessons", phrase(0)))).isEmpty();
      assertThat(ids(search("kit-lessons", phrase(1)))).containsExactly("1");
    }

    @Test
    void returnsBytesFromDocValues() throws Exception {
      Map<String, Object> found =
          CLUSTER.call(
              "POST",
              "/kit-lessons/_search",
              """
              {"query": {"ids": {"values": ["1"]}}, "_source": false,
               "docvalue_fields": ["bytes"]}
              """);

      Object bytes = JsonValues.objectOf(hits(found).getFirst().get("fields")).get("bytes");
      assertThat(Base64.getDecoder().decode((String) JsonValues.arrayOf(bytes).getFirst()))
          .containsExactly(0, 1, 2, 0xff);
    }

    @Test
    void answersSeveralSearchesAtOnce() throws Exception {
      Map<String, Object> found =
          CLUSTER.call(
              "POST",
              "/kit-lessons/_msearch",
              """
              {}
              {"query": {"term": {"day": "one"}}}
              {}
              {"query": {"term": {"day": "three"}}}
              """);

      assertThat(JsonValues.arrayOf(found.get("responses")))
          .extracting(each -> ids(JsonValues.objectOf(each)))
          .containsExactly(List.of("1"), List.of());
    }

    private static Map<String, Object> search(String index, String query) throws Exception {
      return CLUSTER.call("POST", "/" + index + "/_search", "{\"query\": " + query + "}");
    }

    private static String phrase(int slop) {
      return "{\"match_phrase\": {\"text\": {\"query\": \"load spreads\", \"slop\": "
          + slop
          + "}}}";
    }
  }

  private static List<Map<String, Object>> hits(Map<String, Object> found) {
    return JsonValues.arrayOf(JsonValues.objectOf(found.get("hits")).get("hits")).stream()
        .map(JsonValues::objectOf)
        .toList();
  }

  private static List<String> ids(Map<String, Object> found) {
    return hits(found).stream().map(hit -> (String) hit.get("_id")).toList();
  }
}
