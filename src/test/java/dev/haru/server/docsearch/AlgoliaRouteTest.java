package dev.haru.server.docsearch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.kit.JsonValues;
import dev.haru.kit.OpenApi;
import dev.haru.server.TestServer;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("slow")
class AlgoliaRouteTest {

  private static final String PATH = "/1/indexes/*/queries";

  private static final OpenApi API = OpenApi.read();

  @AutoClose private static TestServer server;

  @BeforeAll
  static void start(@TempDir Path root) throws Exception {
    server = TestServer.start(root);
  }

  @Test
  void hitHasItsLessonItsHeadingsAndWhatMatched() throws Exception {
    Map<String, Object> result =
        result(
            "{'indexName':'c','query':'load','highlightPreTag':'<b>','highlightPostTag':'</b>'}");
    assertThat(result).containsEntry("index", "c").containsEntry("nbHits", 1);
    Map<String, Object> hit = hit(result, 0);
    assertThat(hit)
        .containsEntry("objectID", "2026/Days/day01.md:1")
        .containsEntry("type", "lvl1")
        .containsEntry("content", "A load balancer spreads requests over several servers.");
    assertThat(hit.get("url").toString())
        .startsWith("https://course.example.org/#/2026/Days/day01?id=");
    Map<String, Object> hierarchy = JsonValues.objectOf(hit.get("hierarchy"));
    assertThat(hierarchy)
        .containsEntry("lvl0", "Day 1: Load balancing")
        .containsEntry("lvl6", null);
    for (String marked : new String[] {"_highlightResult", "_snippetResult"}) {
      Map<String, Object> values = JsonValues.objectOf(hit.get(marked));
      assertThat(JsonValues.objectOf(values.get("content")).get("value").toString())
          .startsWith("A <b>load</b> balancer");
      Map<String, Object> levels = JsonValues.objectOf(values.get("hierarchy"));
      assertThat(JsonValues.objectOf(levels.get("lvl1")))
          .containsEntry("value", "Day 1: <b>Load</b> balancing")
          .containsEntry("matchLevel", "full");
      assertThat(JsonValues.objectOf(levels.get("lvl0"))).containsEntry("matchLevel", "none");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {'query':'load'}                                                       | 2026/Days/day01.md:1
          {'query':'load','facetFilters':['language:ko','version:1']}            | 2026/ko/Days/day01.md:1
          {'query':'load','facetFilters':[['language:ko'],'tag:a']}              | 2026/ko/Days/day01.md:1
          {'query':'load','facetFilters':'language:ko'}                          | 2026/ko/Days/day01.md:1
          {'params':'query=load&hitsPerPage=1&facetFilters=%5B%22language:ko%22%5D'} | 2026/ko/Days/day01.md:1
          {'params':{'query':'load'}}                                            | 2026/Days/day01.md:1
          {'query':'load','attributesToSnippet':['content:15'],'clickAnalytics':{'a':[1]}} | 2026/Days/day01.md:1
          {'query':'git','page':0,'hitsPerPage':1}                               | 2026/Days/day02.md:1
          {'query':'git','page':1,'hitsPerPage':1}                               |
          {'query':' '}                                                          |
          {}                                                                     |
          """)
  void parametersMeanWhatTheyMeanAtAlgolia(String query, String first) throws Exception {
    Map<String, Object> result = result(query);
    List<Object> hits = JsonValues.arrayOf(result.get("hits"));
    assertThat(hits.isEmpty() ? null : hit(result, 0).get("objectID")).isEqualTo(first);
  }

  @Test
  void tooLongAQueryIsCutAsTheFieldOfDocSearchTakesMore() throws Exception {
    assertThat(result("{'query':'" + "a".repeat(499) + "😀" + "b".repeat(50) + "'}"))
        .containsEntry("query", "a".repeat(499));
  }

  @Test
  void searchesAreAnsweredInTheirOrder() throws Exception {
    HttpResponse<String> answer =
        post("{'requests':[{'query':'git'},{'query':''},{'query':'load'}]}");
    assertThat(JsonValues.arrayOf(JsonValues.object(answer.body()).get("results")))
        .extracting(each -> JsonValues.objectOf(each).get("query"))
        .containsExactly("git", "", "load");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          nonsense                                                    | 400 | malformed-request
          []                                                          | 400 | malformed-request
          {}                                                          | 400 | malformed-request
          {'requests':[]}                                             | 400 | malformed-request
          {'requests':{}}                                             | 400 | malformed-request
          {'requests':[1]}                                            | 400 | malformed-request
          {'requests':[{}                                             | 400 | malformed-request
          {'requests':[{},{},{},{},{},{}]}                            | 400 | malformed-request
          {'requests':[{'params':'query=%zz'}]}                       | 400 | malformed-request
          {'requests':[{'query':'a','hitsPerPage':0}]}                | 400 | invalid-parameter
          {'requests':[{'query':'a','hitsPerPage':101}]}              | 400 | invalid-parameter
          {'requests':[{'query':'a','hitsPerPage':'x'}]}              | 400 | invalid-parameter
          {'requests':[{'query':'a','page':9999,'hitsPerPage':100}]}  | 400 | invalid-parameter
          {'requests':[{'query':'a','facetFilters':['language:!']}]}  | 400 | invalid-parameter
          """)
  void whatIsWrongIsAProblem(String body, int status, String code) throws Exception {
    HttpResponse<String> answer = post(body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(JsonValues.object(answer.body())).containsEntry("code", code);
    assertAsDescribed(answer);
  }

  @Test
  void bodyIsBoundedWhetherOrNotItSaysItsLength() throws Exception {
    String large = "{'requests':[{'query':'" + "a".repeat(70_000) + "'}]}";
    HttpResponse<String> told = post(large);
    HttpResponse<String> chunked =
        server.send(
            request ->
                request.POST(
                    BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream(large.getBytes(StandardCharsets.UTF_8)))),
            PATH);
    for (HttpResponse<String> answer : List.of(told, chunked)) {
      assertThat(answer.statusCode()).isEqualTo(413);
      assertAsDescribed(answer);
    }
  }

  /** A server that closes the connection before it has read a body makes its answer get lost. */
  @ParameterizedTest
  @ValueSource(ints = {65_537, 300_000, 1_100_000})
  void answerToLargeBodyArrives(int length) throws Exception {
    for (int i = 0; i < 100; i++) {
      assertThat(post("a".repeat(length)).statusCode()).isEqualTo(413);
    }
  }

  @Test
  void hostileLessonIsTextAndNothingElse(@TempDir Path root) throws Exception {
    String attack = "</mark><img src=x onerror=alert(1)> \"'&";
    try (TestServer hostile = TestServer.notReady(root, TestServer.USUAL)) {
      hostile
          .content()
          .with("2026/Days/day20.md", "# Volumes `" + attack + "`\n\n    volumes " + attack + "\n");
      hostile.build();
      hostile.generations().open();
      String body =
          hostile
              .send(
                  request ->
                      request.POST(
                          BodyPublishers.ofString("{\"requests\":[{\"query\":\"volumes\"}]}")),
                  PATH)
              .body();
      assertThat(body).contains("&lt;img src=x onerror=alert(1)&gt; &quot;&#039;&amp;");
      assertThat(body).doesNotContain("<img").doesNotContain("</mark>");
    }
  }

  @Test
  void onlyTheAsteriskIsAnIndex() throws Exception {
    HttpResponse<String> other =
        server.send(request -> request.POST(BodyPublishers.ofString("{}")), "/1/indexes/a/queries");
    assertThat(other.statusCode()).isEqualTo(404);
    assertThat(server.get("/1/indexes/a/queries").statusCode()).isEqualTo(404);
    assertThat(server.send("OPTIONS", "/1/indexes/a/queries").statusCode()).isEqualTo(404);
    assertThat(server.get(PATH).statusCode()).isEqualTo(405);
  }

  @Test
  void preflightAllowsWhatItsClientsSend() throws Exception {
    HttpResponse<String> answer =
        server.send(
            "OPTIONS",
            PATH,
            "Origin",
            "https://course.example.org",
            "Access-Control-Request-Method",
            "POST");
    assertThat(answer.headers().firstValue("Access-Control-Allow-Methods"))
        .contains("POST, OPTIONS");
    assertThat(answer.headers().firstValue("Access-Control-Allow-Headers").orElseThrow())
        .contains("Content-Type", "X-Algolia-API-Key", "X-Algolia-Application-Id");
  }

  private static Map<String, Object> result(String query) throws Exception {
    HttpResponse<String> answer = post("{'requests':[" + query + "]}");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertAsDescribed(answer);
    return JsonValues.objectOf(
        JsonValues.arrayOf(JsonValues.object(answer.body()).get("results")).get(0));
  }

  private static Map<String, Object> hit(Map<String, Object> result, int index) {
    return JsonValues.objectOf(JsonValues.arrayOf(result.get("hits")).get(index));
  }

  /** Sends JSON with apostrophes in place of quotes. */
  private static HttpResponse<String> post(String body) throws Exception {
    return server.send(
        request ->
            request
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString(body.replace('\'', '"'))),
        PATH + "?x-algolia-agent=a&x-algolia-api-key=b&x-algolia-application-id=c");
  }

  private static void assertAsDescribed(HttpResponse<String> answer) {
    String mediaType = answer.headers().firstValue("Content-Type").orElse("");
    assertThat(API.differences("post", PATH, answer.statusCode(), mediaType, answer.body()))
        .isEmpty();
  }
}
