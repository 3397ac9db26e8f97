package dev.haru.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Headers that tell browsers who may read a response and what may be done with it. */
class HeadersTest {

  private static final String COURSE = "https://course.example.org";

  @AutoClose private static TestServer server;

  @BeforeAll
  static void start(@TempDir Path root) throws Exception {
    server = TestServer.start(root);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/search?q=git", "/api/search?q=", "/nothing", "/healthz"})
  void namedOriginMayRead(String path) throws Exception {
    HttpHeaders headers = headers(server.get(path, "Origin", COURSE));
    assertThat(headers.firstValue("Access-Control-Allow-Origin")).contains(COURSE);
    assertThat(headers.firstValue("Access-Control-Expose-Headers")).contains("ETag, Retry-After");
    assertThat(headers.firstValue("Access-Control-Allow-Credentials")).isEmpty();
    assertThat(headers.allValues("Vary")).contains("Origin");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example",
        "http://course.example.org",
        "https://course.example.org:8443",
        "https://course.example.org.evil.example",
        "https://sub.course.example.org",
        "null"
      })
  void otherOriginMayNot(String origin) throws Exception {
    HttpHeaders headers = headers(server.get("/api/search?q=git", "Origin", origin));
    assertThat(headers.firstValue("Access-Control-Allow-Origin")).isEmpty();
    assertThat(headers.allValues("Vary")).contains("Origin");
    HttpHeaders preflight = headers(preflight(origin));
    assertThat(preflight.firstValue("Access-Control-Allow-Origin")).isEmpty();
    assertThat(preflight.firstValue("Access-Control-Allow-Methods")).isEmpty();
  }

  @Test
  void preflightIsAnswered() throws Exception {
    HttpResponse<String> answer = preflight(COURSE);
    HttpHeaders headers = headers(answer);
    assertThat(answer.statusCode()).isEqualTo(204);
    assertThat(headers.firstValue("Access-Control-Allow-Origin")).contains(COURSE);
    assertThat(headers.firstValue("Access-Control-Allow-Methods")).contains("GET, HEAD, OPTIONS");
    assertThat(headers.firstValue("Access-Control-Allow-Headers"))
        .contains(
            "Accept, Content-Type, If-None-Match, MCP-Protocol-Version, X-Algolia-API-Key,"
                + " X-Algolia-Application-Id");
    assertThat(headers.firstValue("Access-Control-Max-Age")).contains("3600");
  }

  private static HttpResponse<String> preflight(String origin) throws Exception {
    return server.send(
        "OPTIONS", "/api/search?q=git", "Origin", origin, "Access-Control-Request-Method", "GET");
  }

  @Test
  void optionsNameTheMethods() throws Exception {
    HttpResponse<String> answer = server.send("OPTIONS", "/api/status");
    assertThat(answer.statusCode()).isEqualTo(204);
    assertThat(headers(answer).firstValue("Allow")).contains("GET, HEAD, OPTIONS");
    assertThat(headers(answer).firstValue("Access-Control-Allow-Methods")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/search?q=git", "/api/status", "/healthz", "/metrics", "/nothing"})
  void dataIsNothingButData(String path) throws Exception {
    HttpHeaders headers = headers(server.get(path));
    assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(headers.firstValue("Referrer-Policy")).contains("no-referrer");
    assertThat(headers.firstValue("Cross-Origin-Resource-Policy")).contains("same-origin");
    assertThat(headers.firstValue("Content-Security-Policy"))
        .contains("default-src 'none'; frame-ancestors 'none'");
    assertThat(headers.firstValue("Server")).isEmpty();
  }

  private static HttpHeaders headers(HttpResponse<String> answer) {
    return answer.headers();
  }
}
