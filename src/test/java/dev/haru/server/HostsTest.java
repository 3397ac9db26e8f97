package dev.haru.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.kit.JsonValues;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The host names under which the server answers, as protection against DNS rebinding. */
class HostsTest {

  @AutoClose private static TestServer server;

  @BeforeAll
  static void start(@TempDir Path root) throws Exception {
    ServerOptions named =
        new ServerOptions(
            "0.0.0.0",
            0,
            Set.of("https://course.example.org"),
            "https://Search.example.org/haru",
            List.of(),
            0,
            Duration.ofMinutes(1),
            false,
            null,
            "1.2.3");
    server = TestServer.start(root, named);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          localhost                 | 200
          LOCALHOST:7070            | 200
          localhost.                | 200
          127.0.0.1                 | 200
          127.0.0.1:1               | 200
          127.1.2.3                 | 200
          [::1]:7070                | 200
          [::ffff:127.0.0.1]        | 200
          0.0.0.0:7070              | 200
          search.example.org        | 200
          SEARCH.example.org.:443   | 200
          evil.example              | 421
          evil.example:7070         | 421
          localhost.evil.example    | 421
          evil.localhost            | 421
          search.example.org.evil.example | 421
          x.search.example.org      | 421
          search.example.org..      | 421
          course.example.org        | 421
          192.0.2.1                 | 421
          [2001:db8::1]             | 421
          127.0.0.1.evil.example    | 421
          017700000001              | 421
          2130706433                | 421
          """)
  void isAnsweredUnderItsNamesOnly(String host, int status) throws Exception {
    assertThat(get("/api/status", host)).startsWith("HTTP/1.1 " + status + " ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/?q=git",
        "/haru.css",
        "/haru-search.js",
        "/opensearch.xml",
        "/openapi.json",
        "/healthz",
        "/readyz",
        "/metrics",
        "/api/search?q=git",
        "/api/search?q=",
        "/nothing"
      })
  void noPathTellsAnythingUnderAnotherName(String path) throws Exception {
    String answer = get(path, "evil.example");
    assertThat(answer)
        .startsWith("HTTP/1.1 421 ")
        .contains("Content-Type: application/problem+json")
        .doesNotContain("Access-Control-Allow-Origin");
    assertThat(JsonValues.object(answer.substring(answer.indexOf("\r\n\r\n") + 4)))
        .containsEntry("code", "misdirected-request")
        .containsEntry(
            "detail",
            "'evil.example' is not a name of this server; if it should be, start the server"
                + " with --public-url http://evil.example");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          POST /1/indexes/*/queries HTTP/1.1~Host: evil.example~Content-Length: 2~        | 421
          POST /api/hooks/github HTTP/1.1~Host: evil.example~Content-Length: 2~           | 421
          OPTIONS /api/search HTTP/1.1~Host: evil.example~                                | 421
          DELETE /healthz HTTP/1.1~Host: evil.example~                                    | 421
          GET /healthz HTTP/1.0~                                                          | 200
          GET /healthz HTTP/1.0~Host: evil.example~                                       | 421
          GET /healthz HTTP/1.1~                                                          | 400
          GET /healthz HTTP/1.1~Host: localhost~Host: evil.example~                       | 400
          GET /healthz HTTP/1.1~Host: localhost, evil.example~                            | 400
          GET http://evil.example/healthz HTTP/1.1~Host: localhost~                       | 400
          GET http://evil.example/healthz HTTP/1.1~Host: evil.example~                    | 421
          GET http://localhost/healthz HTTP/1.1~Host: localhost~                          | 200
          GET /healthz HTTP/1.1~Host: evil.example~X-Forwarded-Host: localhost~           | 421
          GET /healthz HTTP/1.1~Host: localhost~X-Forwarded-Host: evil.example~           | 200
          """)
  void nameCountsHoweverItIsSent(String lines, int status) throws Exception {
    String answer = server.raw(lines.replace("~", "\r\n") + "Connection: close\r\n\r\n{}");
    assertThat(answer).startsWith("HTTP/1.1 " + status + " ");
  }

  @Test
  void courseIsNotNamedToThosePages() throws Exception {
    assertThat(
            server.raw(
                """
                GET / HTTP/1.1\r
                Host: evil.example\r
                Accept: text/html\r
                Connection: close\r
                \r
                """))
        .startsWith("HTTP/1.1 421 ")
        .contains("application/problem+json");
  }

  private static String get(String path, String host) throws Exception {
    String request =
        """
        GET %s HTTP/1.1\r
        Host: %s\r
        Origin: https://course.example.org\r
        Connection: close\r
        \r
        """;
    return server.raw(String.format(Locale.ROOT, request, path, host));
  }
}
