package dev.haru.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.haru.kit.JsonValues;
import dev.haru.search.SuggestRequest;
import dev.haru.search.json.SuggestJson;
import dev.haru.search.live.Lease;
import dev.haru.server.TestServer;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestRouteTest {

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
      SuggestJson.write(lease.engine().suggest(SuggestRequest.of("lo")), json);
    }
    HttpResponse<String> answer = server.get("/api/suggest?q=lo");
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
    assertThat(JsonValues.object(answer.body()))
        .isEqualTo(JsonValues.object(printed.toString(StandardCharsets.UTF_8)));
    assertThat(answer.body()).contains("Load balancing");
  }

  @Test
  void parametersMeanWhatTheirNamesSay() throws Exception {
    assertThat(server.get("/api/suggest?q=%EB%A1%9C&lang=ko").body()).contains("로드");
    assertThat(server.get("/api/suggest?q=%EB%A1%9C&lang=en").body())
        .contains("\"suggestions\":[]");
    assertThat(
            JsonValues.arrayOf(
                JsonValues.object(server.get("/api/suggest?q=day&limit=2").body())
                    .get("suggestions")))
        .hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          application/x-suggestions+json                          |                   | application/x-suggestions+json
          application/x-suggestions+json, */*;q=0.5               |                   | application/x-suggestions+json
          application/x-suggestions+json;q=0.1, application/json  |                   | application/json
          */*                                                     |                   | application/json
          */*                                                     | &format=opensearch | application/x-suggestions+json
          application/x-suggestions+json                          | &format=opensearch | application/x-suggestions+json
          */*                                                     | &format=json      | application/json
          text/html                                               |                   | application/problem+json
          application/x-suggestions+json                          | &format=json      | application/problem+json
          """)
  void formatIsTheOneAskedFor(String accept, String format, String mediaType) throws Exception {
    HttpResponse<String> answer =
        server.get("/api/suggest?q=lo" + (format == null ? "" : format), "Accept", accept);
    assertThat(answer.headers().firstValue("Content-Type")).contains(mediaType);
    assertThat(answer.headers().allValues("Vary")).contains("Accept");
  }

  @Test
  void browsersGetTextsDescriptionsAndAddresses() throws Exception {
    String body = server.get("/api/suggest?q=git&format=opensearch").body();
    List<Object> lists =
        JsonValues.arrayOf(JsonValues.object("{\"lists\":" + body + "}").get("lists"));
    String address = "http://127.0.0.1:" + server.port() + "/?q=";
    assertThat(lists).hasSize(4);
    assertThat(lists.get(0)).isEqualTo("git");
    assertThat(JsonValues.arrayOf(lists.get(1))).contains("git");
    assertThat(JsonValues.arrayOf(lists.get(2))).first().isEqualTo("1 section");
    assertThat(JsonValues.arrayOf(lists.get(3))).contains(address + "git");
  }

  @Test
  void knownAnswerIsNotSentAgainButInAnotherFormat() throws Exception {
    String tag = server.get("/api/suggest?q=git").headers().firstValue("ETag").orElseThrow();
    assertThat(server.get("/api/suggest?q=git", "If-None-Match", tag).statusCode()).isEqualTo(304);
    assertThat(
            server.get("/api/suggest?q=git&format=opensearch", "If-None-Match", tag).statusCode())
        .isEqualTo(200);
  }
}
