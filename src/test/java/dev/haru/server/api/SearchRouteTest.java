package dev.haru.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.haru.kit.JsonValues;
import dev.haru.search.SearchRequest;
import dev.haru.search.json.ResponseJson;
import dev.haru.search.live.Lease;
import dev.haru.server.TestServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchRouteTest {

  @AutoClose private static TestServer server;

  @BeforeAll
  static void start(@TempDir Path root) throws Exception {
    server = TestServer.start(root);
  }

  @Test
  void answersWhatTheCommandLinePrints() throws Exception {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    try (Lease lease = server.generations().acquire();
        JsonGenerator json = dev.haru.search.json.Json.pretty(printed)) {
      ResponseJson.write(lease.engine().search(SearchRequest.of("로드 밸런싱")), json);
    }
    Map<String, Object> answer = search("q=%EB%A1%9C%EB%93%9C+%EB%B0%B8%EB%9F%B0%EC%8B%B1");
    Map<String, Object> expected = JsonValues.object(printed.toString(StandardCharsets.UTF_8));
    answer.remove("tookMillis");
    expected.remove("tookMillis");
    assertThat(answer).isEqualTo(expected);
    assertThat(JsonValues.arrayOf(answer.get("hits"))).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          q=load                                   | 2026/Days/day01.md
          q=load&prefer=ko                         | 2026/ko/Days/day01.md
          q=load&lang=ko                           | 2026/ko/Days/day01.md
          q=git&day=2                              | 2026/Days/day02.md
          q=git&day=1                              |
          q=git&year=2026&limit=1&explain=true     | 2026/Days/day02.md
          q=git&year=2025                          |
          q=git&offset=10000                       |
          day=2                                    | 2026/Days/day02.md
          q=&day=2                                 | 2026/Days/day02.md
          lang=ko-KR                               | 2026/ko/Days/day01.md
          year=2026&day=1&prefer=ko                | 2026/ko/Days/day01.md
          year=2025                                |
          q=day+2                                  | 2026/Days/day02.md
          """)
  void parametersMeanWhatTheirNamesSay(String query, String first) throws Exception {
    List<Object> hits = JsonValues.arrayOf(search(query).get("hits"));
    assertThat(hits.isEmpty() ? null : JsonValues.objectOf(hits.get(0)).get("path"))
        .isEqualTo(first);
  }

  @ParameterizedTest
  @CsvSource({
    "ko, load, 2026/ko/Days/day01.md",
    "'ko-KR,ko;q=0.9,en;q=0.8', load, 2026/ko/Days/day01.md",
    "'fr, ko;q=0.5', load, 2026/ko/Days/day01.md",
    "'ko;q=0, en', load, 2026/Days/day01.md",
    "de, load, 2026/Days/day01.md",
    "',;q=x', load, 2026/Days/day01.md",
    "ko, what+is+the+load, 2026/Days/day01.md",
    "ko, load&prefer=en, 2026/Days/day01.md"
  })
  void readersLanguageIsShownIfTheQueryHasNone(String accepted, String query, String path)
      throws Exception {
    HttpResponse<String> answer = server.get("/api/search?q=" + query, "Accept-Language", accepted);
    List<Object> hits = JsonValues.arrayOf(JsonValues.object(answer.body()).get("hits"));
    assertThat(JsonValues.objectOf(hits.get(0)).get("path")).isEqualTo(path);
    assertThat(answer.headers().allValues("Vary")).contains("Accept-Language");
  }

  @ParameterizedTest
  @CsvSource({"q=load&lang=fr", "q=load+lang:fr", "lang=fr"})
  void languageThatTheCourseLacksIsNamedWithThoseItHas(String query) throws Exception {
    assertThat(search(query))
        .containsEntry("total", 0)
        .containsEntry(
            "notice",
            "This course has no lessons in French (fr); its languages are English (en), Korean"
                + " (ko).");
  }

  @Test
  void explanationComesWhenItIsAskedFor() throws Exception {
    assertThat(search("q=load&explain=true")).containsKey("reading");
    assertThat(search("q=load&explain=false")).doesNotContainKey("reading");
  }

  @Test
  void knownAnswerIsNotSentAgain() throws Exception {
    HttpResponse<String> first = server.get("/api/search?q=git");
    String tag = first.headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> again = server.get("/api/search?q=git", "If-None-Match", "\"x\", " + tag);
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(again.headers().firstValue("ETag")).contains(tag);
    assertThat(again.headers().firstValue("Cache-Control")).contains("no-cache");
    assertThat(again.headers().firstValue("Content-Type")).isEmpty();
    assertThat(again.headers().allValues("Vary")).contains("Accept-Encoding", "Origin");
  }

  @ParameterizedTest
  @CsvSource({
    "q=git, q=%20git+, true",
    "q=git, limit=10&offset=0&q=git, true",
    "q=git&lang=ko, q=git&lang=KO, true",
    "q=git, q=Git, false",
    "q=git, q=git&limit=11, false",
    "q=git, q=git&offset=1, false",
    "q=git, q=git&lang=en, false",
    "q=git, q=git&prefer=en, false",
    "q=git, q=git&year=2026, false",
    "q=git, q=git&day=1, false",
    "q=git, q=git&explain=true, false"
  })
  void tagNamesTheRequestAndNotItsSpelling(String one, String other, boolean same)
      throws Exception {
    assertThat(tag(one).equals(tag(other))).isEqualTo(same);
  }

  private static String tag(String query) throws Exception {
    return server.get("/api/search?" + query).headers().firstValue("ETag").orElseThrow();
  }

  @Test
  void headHasTheHeadersAlone() throws Exception {
    HttpResponse<String> get = server.get("/api/search?q=git");
    HttpResponse<String> head = server.send("HEAD", "/api/search?q=git");
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    for (String name : List.of("ETag", "Content-Type", "Cache-Control", "Vary")) {
      assertThat(head.headers().allValues(name)).isEqualTo(get.headers().allValues(name));
    }
  }

  @Test
  void longAnswerIsCompressedForWhoTakesIt() throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<byte[]> zipped =
          client.send(
              server.request("/api/search?q=evergreen").header("Accept-Encoding", "gzip").build(),
              BodyHandlers.ofByteArray());
      assertThat(zipped.headers().firstValue("Content-Encoding")).contains("gzip");
      byte[] body = new GZIPInputStream(new ByteArrayInputStream(zipped.body())).readAllBytes();
      assertThat(JsonValues.object(new String(body, StandardCharsets.UTF_8)))
          .containsEntry("query", "evergreen");
    }
    assertThat(server.get("/api/search?q=evergreen").headers().map())
        .doesNotContainKey("content-encoding");
  }

  private static Map<String, Object> search(String query) throws Exception {
    HttpResponse<String> answer = server.get("/api/search?" + query);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
    return JsonValues.object(answer.body());
  }
}
