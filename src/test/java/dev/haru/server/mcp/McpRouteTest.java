package dev.haru.server.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.kit.JsonValues;
import dev.haru.server.ServerOptions;
import dev.haru.server.TestServer;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The route of assistants: what HTTP demands, and the limits of the API. */
@Tag("slow")
class McpRouteTest {

  private static final String PING = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}";

  @TempDir private Path root;

  @AutoClose private static TestServer server;

  @BeforeAll
  static void start(@TempDir Path directory) throws Exception {
    server = TestServer.start(directory);
  }

  private static HttpResponse<String> post(TestServer to, String body, String... headers)
      throws Exception {
    return to.send(
        request -> {
          request
              .header("Content-Type", "application/json")
              .header("Accept", "application/json, text/event-stream");
          for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
          }
          return request.POST(BodyPublishers.ofString(body));
        },
        "/mcp");
  }

  private static String call(String tool, String arguments) {
    return "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\""
        + tool
        + "\",\"arguments\":"
        + arguments
        + "}}";
  }

  private static String textOfFailure(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(200);
    Map<String, Object> result =
        JsonValues.objectOf(JsonValues.object(answer.body()).get("result"));
    assertThat(result).containsEntry("isError", true);
    return JsonValues.objectOf(JsonValues.arrayOf(result.get("content")).getFirst())
        .get("text")
        .toString();
  }

  @Test
  void requestIsAnsweredAsJson() throws Exception {
    HttpResponse<String> answer = post(server, PING, "MCP-Protocol-Version", "2025-11-25");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(JsonValues.object(answer.body())).containsEntry("result", Map.of());
    assertThat(server.logged(line -> line.contains("\"route\":\"/mcp\""))).contains("POST");
  }

  @Test
  void notificationIsAcceptedWithoutABody() throws Exception {
    HttpResponse<String> answer =
        post(server, "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}");
    assertThat(answer.statusCode()).isEqualTo(202);
    assertThat(answer.body()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "DELETE", "PUT"})
  void thereAreNoStreamsAndNoSessions(String method) throws Exception {
    HttpResponse<String> answer = server.send(method, "/mcp", "Accept", "text/event-stream");
    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.headers().firstValue("Allow")).contains("POST, OPTIONS");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "nonsense", "[]", "{\"jsonrpc\":\"2.0\"}"})
  void malformedMessageIsRejected(String body) throws Exception {
    HttpResponse<String> answer = post(server, body);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(JsonValues.object(answer.body())).containsKey("error");
  }

  @Test
  void otherVersionsOfTheProtocolAreRejected() throws Exception {
    HttpResponse<String> answer = post(server, PING, "MCP-Protocol-Version", "1999-01-01");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("2025-11-25");
  }

  @Test
  void otherMediaTypesAreRejected() throws Exception {
    HttpResponse<String> answer =
        server.send(
            request -> request.header("Accept", "text/html").POST(BodyPublishers.ofString(PING)),
            "/mcp");
    assertThat(answer.statusCode()).isEqualTo(406);
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://evil.example", "null", "http://127.0.0.1:1", "file://"})
  void pagesOfForeignOriginsAreRejected(String origin) throws Exception {
    HttpResponse<String> answer = post(server, PING, "Origin", origin);
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(JsonValues.object(answer.body()))
        .containsEntry("code", "origin-refused")
        .hasEntrySatisfying("detail", detail -> assertThat(detail.toString()).contains("--origin"));
  }

  @Test
  void pagesOfOwnAndNamedOriginsAreAnswered() throws Exception {
    String own = "http://127.0.0.1:" + server.port();
    assertThat(post(server, PING, "Origin", own).statusCode()).isEqualTo(200);
    HttpResponse<String> named = post(server, PING, "Origin", "https://course.example.org");
    assertThat(named.statusCode()).isEqualTo(200);
    assertThat(named.headers().firstValue("Access-Control-Allow-Origin"))
        .contains("https://course.example.org");
  }

  @Test
  void bigBodyIsRejected() throws Exception {
    HttpResponse<String> answer = post(server, call("search", "\"" + "x".repeat(70_000) + "\""));
    assertThat(answer.statusCode()).isEqualTo(413);
  }

  @Test
  void clientsHaveTheLimitOfTheApi() throws Exception {
    try (TestServer limited = TestServer.start(root, options(1, Duration.ofMinutes(1)))) {
      HttpResponse<String> answer = post(limited, PING);
      for (int i = 0; i < 1_000 && answer.statusCode() == 200; i++) {
        answer = post(limited, PING);
      }
      assertThat(answer.statusCode()).isEqualTo(429);
      assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"search {\"query\":\"git\"}", "lessons {}", "show {\"place\":\"day02.md\"}"})
  void whatTakesTooLongIsTold(String call) throws Exception {
    try (TestServer slow = TestServer.start(root, options(0, Duration.ZERO))) {
      int space = call.indexOf(' ');
      String body = call(call.substring(0, space), call.substring(space + 1));
      assertThat(textOfFailure(post(slow, body))).contains("took too long");
    }
  }

  @Test
  void introducesItselfBeforeTheIndexIsThere() throws Exception {
    try (TestServer early = TestServer.notReady(root, TestServer.USUAL)) {
      assertThat(post(early, PING).statusCode()).isEqualTo(200);
      assertThat(textOfFailure(post(early, call("search", "{\"query\":\"git\"}"))))
          .isEqualTo("the index is not open yet; try again in a moment");
    }
  }

  @Test
  void failuresTellNothingOfTheMachine() throws Exception {
    try (TestServer broken = TestServer.start(root)) {
      broken.content().with("haru.yaml", "name: [");
      String sentence = textOfFailure(post(broken, call("show", "{\"place\":\"a.md\"}")));
      assertThat(sentence).contains("server's log").doesNotContain(root.toString());
      String id = sentence.substring(sentence.lastIndexOf(' ') + 1);
      assertThat(broken.logged(line -> line.contains(id))).contains("haru.yaml");
    }
  }

  private static ServerOptions options(int rate, Duration timeLimit) {
    return new ServerOptions(
        "127.0.0.1", 0, Set.of(), null, List.of(), rate, timeLimit, false, null, "1.2.3");
  }
}
