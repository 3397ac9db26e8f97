package dev.haru.server.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.haru.kit.JsonValues;
import dev.haru.server.TestServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a server records: its log, its metrics, the queries without results. */
@Tag("slow")
class RecordsTest {

  @TempDir Path root;

  @Test
  void everyRequestIsALineWithoutItsQuery() throws Exception {
    try (TestServer server = TestServer.start(root)) {
      int bytes = server.get("/api/search?q=git").body().length();
      String line = server.logged(each -> each.contains("\"event\":\"request\""));
      Map<String, Object> logged = JsonValues.object(line);
      assertThat(logged)
          .containsEntry("method", "GET")
          .containsEntry("route", "/api/search")
          .containsEntry("status", 200)
          .containsEntry("bytes", bytes)
          .containsEntry("client", "127.0.0.0")
          .containsKeys("time", "millis")
          .doesNotContainKey("query");
      assertThat(line).doesNotContain("git").doesNotContain("\n");
    }
  }

  @Test
  void queryIsLoggedWhereThatIsAskedFor() throws Exception {
    try (TestServer server = TestServer.start(root, TestServer.recording(true, null))) {
      server.get("/api/search?q=git%0A%1B%5B2J%7F%C2%9B&limit=1");
      String line = server.logged(each -> each.contains("\"event\":\"request\""));
      assertThat(line.chars()).allMatch(c -> c >= ' ' && c < 0x7F);
      assertThat(JsonValues.object(line))
          .containsEntry("query", "q=git\n\u001B[2J\u007F\u009B&limit=1");
    }
  }

  @Test
  void requestsThatAreNoneAreLoggedToo() throws Exception {
    try (TestServer server = TestServer.start(root)) {
      server.raw("GET /../secret?q=git HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
      assertThat(JsonValues.object(server.logged(each -> each.contains("\"event\":\"request\""))))
          .containsEntry("route", "other")
          .containsEntry("status", 400);
    }
  }

  /** Jetty logs a warning for each such header and repeats it. */
  @Test
  void refusedRequestsDoNotFillTheLog() throws Exception {
    List<String> lines = new ArrayList<>();
    try (TestServer server = TestServer.start(root)) {
      for (int i = 0; i < 100; i++) {
        server.raw(
            "GET /healthz HTTP/1.1\r\nHost: a b"
                + "x".repeat(15_000)
                + "\r\nConnection: close\r\n\r\n");
      }
      server.get("/healthz");
      server.logged(line -> {
        lines.add(line);
        return line.contains("\"status\":200");
      });
      assertThat(server.get("/metrics").body())
          .contains("haru_http_requests_total{route=\"/healthz\",status=\"400\"} 100.0")
          .contains("haru_http_refused_total{code=\"malformed-request\"} 100.0");
      server.stop();
      assertThat(JsonValues.object(server.logged(line -> line.contains("\"kind\":\"status 400\""))))
          .containsEntry("event", "left-out")
          .containsEntry("count", 90);
    }
    assertThat(String.join("", lines)).hasSizeLessThan(10_000);
  }

  @Test
  void metricsCountRequestsAndSearches() throws Exception {
    try (TestServer server = TestServer.start(root)) {
      server.get("/api/search?q=git");
      server.get("/api/search?q=evergreen&limit=3");
      server.get("/api/search?q=dinosaur");
      server.get("/api/search?q=dinosaur&limit=0");
      server.get("/made-up-by-a-client");
      for (int i = 0; i < 5; i++) {
        server.logged(
            each -> each.contains("\"event\":\"request\"")); // it is counted before it is logged
      }
      String metrics = server.get("/metrics").body();
      assertThat(metrics.lines())
          .contains(
              "haru_http_requests_total{route=\"/api/search\",status=\"200\"} 3.0",
              "haru_http_requests_total{route=\"/api/search\",status=\"400\"} 1.0",
              "haru_http_requests_total{route=\"other\",status=\"404\"} 1.0",
              "haru_http_request_duration_seconds_count{route=\"/api/search\"} 4",
              "haru_search_hits_total 4.0",
              "haru_search_zero_hits_total 1.0",
              "haru_search_results_bucket{le=\"1.0\"} 2",
              "haru_search_results_count 3",
              "haru_index_generation 1.0",
              "haru_index_lessons 13.0",
              "haru_reindex_total{outcome=\"used\"} 0.0",
              "haru_reindex_total{outcome=\"failed\"} 0.0")
          .anyMatch(line -> line.startsWith("haru_index_age_seconds "));
      assertThat(metrics).doesNotContain("dinosaur").doesNotContain("made-up");
    }
  }

  @Test
  void queriesWithoutAResultAreCollectedAndCounted() throws Exception {
    Path file = root.resolve("missed.jsonl");
    try (TestServer server = TestServer.start(root, TestServer.recording(false, file))) {
      server.get("/api/search?q=dinosaur");
      server.get("/api/search?q=Dinosaur&lang=en");
      server.get("/api/search?q=trilobite");
      server.get("/api/search?q=git");
      server.get("/api/search?q=a%0Ab%1B%5B31m&day=5");
      assertThat(ZeroHits.read(file))
          .extracting(ZeroHits.Missed::query, ZeroHits.Missed::count)
          .containsExactly(tuple("dinosaur", 2), tuple("a b\u001B[31m", 1), tuple("trilobite", 1));
      assertThat(Files.readString(file).chars()).allMatch(c -> c >= ' ' || c == '\n');
    }
  }

  @Test
  void fullFileIsKeptAsTheOlderOne() throws Exception {
    Path file = root.resolve("missed.jsonl");
    String old = "{\"time\":\"2026-01-01T00:00:00Z\",\"query\":\"old\"}\n";
    Files.writeString(file, old.repeat((int) (ZeroHitLog.MOST_BYTES / old.length())));
    try (TestServer server = TestServer.start(root, TestServer.recording(false, file))) {
      server.get("/api/search?q=dinosaur");
    }
    assertThat(file).content().contains("dinosaur").doesNotContain("old");
    assertThat(root.resolve("missed.jsonl.1")).content().contains("old");
    assertThat(ZeroHits.read(file))
        .extracting(ZeroHits.Missed::query)
        .containsExactly("old", "dinosaur");
  }

  @Test
  void fileThatCannotBeWrittenFailsNoSearch() throws Exception {
    Path file = root.resolve("nowhere/missed.jsonl");
    try (TestServer server = TestServer.start(root, TestServer.recording(false, file))) {
      assertThat(server.get("/api/search?q=dinosaur").statusCode()).isEqualTo(200);
      assertThat(server.logged(line -> line.contains("\"event\":\"warning\"")))
          .contains("missed.jsonl");
    }
  }

  @Test
  void linesThatCannotBeReadArePassedOver() throws Exception {
    Path file = root.resolve("missed.jsonl");
    Files.writeString(
        file,
        """
        {"time":"2026-01-01T00:00:00Z","query":"whole"}
        {"time":"2026-01-01T00:00:00Z"}
        {"time":"yesterday","query":"x"}
        [1]

        {"time":"2026-01-01T00:00:00Z","query":"ha\
        """);
    assertThat(ZeroHits.read(file)).extracting(ZeroHits.Missed::query).containsExactly("whole");
  }
}
