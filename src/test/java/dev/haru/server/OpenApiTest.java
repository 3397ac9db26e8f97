package dev.haru.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.kit.JsonValues;
import dev.haru.kit.OpenApi;
import dev.haru.server.http.ProblemType;
import dev.haru.server.http.Route;
import dev.haru.server.mcp.McpRoute;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The server does what openapi.json says. */
@Tag("slow")
class OpenApiTest {

  private static final OpenApi API = OpenApi.read();

  @AutoClose private static TestServer server;

  @BeforeAll
  static void start(@TempDir Path root) throws Exception {
    server = TestServer.start(root);
  }

  @Test
  void describesEveryRouteAndNoOther() {
    TreeSet<String> routes = new TreeSet<>();
    McpRoute mcp = new McpRoute("1.2.3", null, null, null, null, null, null);
    for (Route route :
        Routes.create(
            TestServer.USUAL, null, null, null, null, () -> null, null, path -> null, mcp)) {
      String below = route.hasPathsBelow() ? "/{path}" : "";
      routes.add(route.method() + " " + route.path() + below);
    }
    assertThat(API.operations()).isEqualTo(routes);
  }

  @Test
  void knowsEveryCode() {
    Map<String, Object> code = API.at("components", "schemas", "Problem", "properties", "code");
    assertThat(JsonValues.arrayOf(code.get("enum")))
        .containsExactlyElementsOf(
            Arrays.stream(ProblemType.values()).map(ProblemType::key).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /api/search?q=load+balancing                  | */*                            | 200
          /api/search?q=load+fhem&explain=true          | */*                            | 200
          /api/search?q=zeppelin                        | */*                            | 200
          /api/search                                   | */*                            | 400
          /api/search?q=a&limit=0                       | */*                            | 400
          /api/search?q=git                             | text/html                      | 406
          /api/suggest?q=lo                             | */*                            | 200
          /api/suggest?q=lo                             | application/x-suggestions+json | 200
          /api/suggest?q=zeppelin                       | */*                            | 200
          /api/suggest                                  | */*                            | 400
          /api/suggest?q=lo                             | text/html                      | 406
          /api/status                                   | */*                            | 200
          /api/status?a=b                               | */*                            | 400
          /api/status                                   | text/html                      | 406
          /                                             | text/html                      | 200
          /?q=git                                       | text/html                      | 200
          /?q=git&year=1                                | text/html                      | 400
          /?q=git&year=1                                | */*                            | 400
          /                                             | application/json               | 406
          /haru.css                                     | */*                            | 200
          /haru-search.js                               | */*                            | 200
          /haru-docsify.js                              | */*                            | 200
          /page.js                                      | */*                            | 200
          /lesson/2026/Days/day01.md                    | text/html                      | 200
          /lesson/nothing.md                            | */*                            | 404
          /haru.svg                                     | */*                            | 200
          /opensearch.xml                               | */*                            | 200
          /opensearch.xml?q=a                           | */*                            | 400
          /openapi.json                                 | */*                            | 200
          /healthz                                      | */*                            | 200
          /readyz                                       | */*                            | 200
          /metrics                                      | */*                            | 200
          """)
  void answersAreAsDescribed(String address, String accept, int status) throws Exception {
    HttpResponse<String> answer = server.get(address, "Accept", accept);
    assertThat(answer.statusCode()).isEqualTo(status);
    assertAsDescribed(address, answer);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/search?q=git",
        "/api/suggest?q=git",
        "/?q=git",
        "/haru.css",
        "/haru.svg",
        "/openapi.json"
      })
  void knownAnswersAreAsDescribed(String address) throws Exception {
    String tag = server.get(address).headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> answer = server.get(address, "If-None-Match", tag);
    assertThat(answer.statusCode()).isEqualTo(304);
    assertAsDescribed(address, answer);
  }

  @Test
  void refusalsAreAsDescribed(@TempDir Path root) throws Exception {
    ServerOptions usual = TestServer.USUAL;
    ServerOptions slow =
        new ServerOptions(
            usual.host(),
            0,
            usual.origins(),
            null,
            usual.trustedProxies(),
            1,
            usual.timeLimit(),
            false,
            null,
            usual.version());
    String[] addresses = {
      "/api/search?q=a", "/api/suggest?q=a", "/api/status", "/?q=a", "/opensearch.xml"
    };
    try (TestServer empty = TestServer.notReady(root, slow)) {
      List<Integer> statuses = new ArrayList<>();
      for (int i = 0; i < 10; i++) {
        for (String address : addresses) {
          HttpResponse<String> answer = empty.get(address);
          statuses.add(answer.statusCode());
          assertAsDescribed(address, answer);
        }
      }
      assertThat(statuses).contains(503, 429);
      assertAsDescribed("/readyz", empty.get("/readyz"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/search", "/api/suggest"})
  void answerThatTakesTooLongIsAsDescribed(String path, @TempDir Path root) throws Exception {
    ServerOptions usual = TestServer.USUAL;
    ServerOptions hasty =
        new ServerOptions(
            usual.host(),
            0,
            usual.origins(),
            null,
            usual.trustedProxies(),
            0,
            Duration.ofNanos(1),
            false,
            null,
            usual.version());
    try (TestServer late = TestServer.start(root, hasty)) {
      HttpResponse<String> answer = late.get(path + "?q=git");
      assertThat(JsonValues.object(answer.body())).containsEntry("code", "timeout");
      assertAsDescribed(path, answer);
    }
  }

  @Test
  void troubleIsAsDescribed(@TempDir Path root) throws Exception {
    try (TestServer troubled = TestServer.start(root)) {
      try (var files = Files.list(troubled.index())) {
        for (Path file :
            files.filter(each -> each.getFileName().toString().startsWith("segments")).toList()) {
          Files.delete(file);
        }
      }
      troubled.logged(line -> line.contains("\"trouble\""));
      HttpResponse<String> answer = troubled.get("/api/status");
      assertThat(JsonValues.object(answer.body())).containsEntry("newest", false);
      assertAsDescribed("/api/status", answer);
    }
  }

  @Test
  void whateverElseIsWrongIsAProblem() throws Exception {
    for (String address : new String[] {"/nothing", "/api/search/"}) {
      HttpResponse<String> answer = server.get(address);
      assertThat(API.problems(answer.body())).isEmpty();
    }
    assertThat(API.problems(server.send("POST", "/healthz").body())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/search", "/api/suggest", "/api/status", "/opensearch.xml"})
  void parametersAreThoseThatTheServerKnows(String path) throws Exception {
    List<String> names =
        API.parameters(path).stream().map(each -> each.get("name").toString()).toList();
    String known = names.isEmpty() ? "none" : String.join(", ", names);
    assertThat(JsonValues.object(server.get(path + "?zz=1").body()).get("detail").toString())
        .endsWith("; supported: " + known);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/search", "/api/suggest", "/"})
  void parametersRangesAreThoseThatTheServerKeeps(String path) throws Exception {
    for (Map<String, Object> parameter : API.parameters(path)) {
      Map<String, Object> schema = JsonValues.objectOf(parameter.get("schema"));
      String name = parameter.get("name").toString();
      for (Map.Entry<String, Boolean> value : values(schema).entrySet()) {
        String query = name.equals("q") ? "" : "q=a&";
        int status = server.get(path + "?" + query + name + "=" + value.getKey()).statusCode();
        assertThat(status)
            .as("%s: %s=%s", path, name, value.getKey())
            .isEqualTo(value.getValue() ? 200 : 400);
      }
    }
  }

  /** Returns values at the limits of a schema, and whether it allows them. */
  private static Map<String, Boolean> values(Map<String, Object> schema) {
    return switch (schema.get("type").toString()) {
      case "integer" -> {
        int least = ((Number) schema.get("minimum")).intValue();
        int most = ((Number) schema.get("maximum")).intValue();
        yield Map.of(
            text(least - 1),
            false,
            text(least),
            true,
            text(most),
            true,
            text(most + 1),
            false,
            "x",
            false);
      }
      case "boolean" -> Map.of("true", true, "false", true, "1", false);
      default -> {
        if (schema.containsKey("enum")) {
          List<Object> values = JsonValues.arrayOf(schema.get("enum"));
          yield Map.of(values.get(0).toString(), true, values.get(1).toString(), true, "x", false);
        }
        if (schema.containsKey("maxLength")) {
          int most = ((Number) schema.get("maxLength")).intValue();
          boolean mayBeEmpty = !schema.containsKey("minLength");
          yield Map.of("", mayBeEmpty, "a".repeat(most), true, "a".repeat(most + 1), false);
        }
        String pattern = schema.get("pattern").toString();
        Map<String, Boolean> values = new TreeMap<>();
        for (String value :
            List.of("en", "pt-BR", "zh_cn", "korean", "e", "14", "1-2", "12345", "x-1", "1-")) {
          values.put(value, value.matches(pattern));
        }
        yield values;
      }
    };
  }

  private static String text(int number) {
    return Integer.toString(number);
  }

  private static void assertAsDescribed(String address, HttpResponse<String> answer) {
    String path = address.replaceFirst("\\?.*", "").replaceFirst("^(/lesson)/.*", "$1/{path}");
    String mediaType =
        answer.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
    String method = answer.request().method().toLowerCase(Locale.ROOT);
    assertThat(API.differences(method, path, answer.statusCode(), mediaType, answer.body()))
        .as("%s: %s", address, answer.body())
        .isEmpty();
  }
}
