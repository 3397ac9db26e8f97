package dev.haru.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.kit.JsonValues;
import dev.haru.server.http.Network;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Limits on the requests of a client. */
@Tag("slow")
class LimitsTest {

  @TempDir Path root;

  @Test
  void clientThatAsksTooOftenHasToWait() throws Exception {
    try (TestServer server = TestServer.start(root, options(1, Duration.ofMinutes(1)))) {
      HttpResponse<String> refused = untilRefused(server, "X-Forwarded-For", "192.0.2.1");
      assertThat(refused.statusCode()).isEqualTo(429);
      assertThat(refused.headers().firstValue("Retry-After")).contains("1");
      assertThat(refused.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
      assertThat(JsonValues.object(refused.body()))
          .containsEntry("code", "rate-limited")
          .containsEntry("detail", "too many requests; try again in 1 s");
      assertThat(server.get("/healthz").statusCode()).isEqualTo(200);
      assertThat(server.get("/readyz").statusCode()).isEqualTo(200);
      assertThat(server.get("/metrics").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void forgedAddressIsNotBelieved() throws Exception {
    try (TestServer server = TestServer.start(root, options(1, Duration.ofMinutes(1)))) {
      untilRefused(server);
      assertThat(statusFor(server, "X-Forwarded-For", "192.0.2.77")).isEqualTo(429);
      assertThat(statusFor(server, "Forwarded", "for=192.0.2.77")).isEqualTo(429);
    }
  }

  @Test
  void clientsOfATrustedProxyAreCountedEach() throws Exception {
    ServerOptions options = options(1, Duration.ofMinutes(1), Network.parse("127.0.0.0/8"));
    try (TestServer server = TestServer.start(root, options)) {
      untilRefused(server, "X-Forwarded-For", "192.0.2.1");
      assertThat(statusFor(server, "X-Forwarded-For", "192.0.2.2")).isEqualTo(200);
      assertThat(statusFor(server, "X-Forwarded-For", "192.0.2.9, 192.0.2.1")).isEqualTo(429);
      untilRefused(server, "X-Forwarded-For", "2001:db8::1");
      assertThat(statusFor(server, "X-Forwarded-For", "2001:db8::2")).isEqualTo(429);
      assertThat(statusFor(server, "X-Forwarded-For", "2001:db8:0:1::1")).isEqualTo(200);
    }
  }

  @Test
  void searchesOfOneRequestAreCountedEach() throws Exception {
    String search = "{\"query\":\"git\"}";
    String body = "{\"requests\":[" + (search + ",").repeat(4) + search + "]}";
    try (TestServer server = TestServer.start(root, options(1, Duration.ofMinutes(1)))) {
      assertThat(searches(server, body).statusCode()).isEqualTo(200);
      HttpResponse<String> refused = searches(server, body);
      assertThat(refused.statusCode()).isEqualTo(429);
      assertThat(refused.headers().firstValueAsLong("Retry-After").orElseThrow()).isBetween(1L, 5L);
    }
  }

  private static HttpResponse<String> searches(TestServer server, String body) throws Exception {
    return server.send(
        request -> request.POST(BodyPublishers.ofString(body)), "/1/indexes/*/queries");
  }

  @Test
  void whoHidesBehindAProxyDoesNotTakeWhatTheProxyNeeds() throws Exception {
    ServerOptions options = options(1, Duration.ofMinutes(1), Network.parse("127.0.0.0/8"));
    try (TestServer server = TestServer.start(root, options)) {
      untilRefused(server, "Forwarded", "for=999.1.1.1");
      assertThat(statusFor(server, "X-Forwarded-For", "unknown")).isEqualTo(429);
      assertThat(statusFor(server, "X-Forwarded-For", "127.0.0.1")).isEqualTo(429);
      assertThat(statusFor(server, "X-Forwarded-For", "192.0.2.1")).isEqualTo(200);
      assertThat(server.get("/api/status").statusCode()).isEqualTo(200);
    }
  }

  private static int statusFor(TestServer server, String header, String value) throws Exception {
    return server.get("/api/status", header, value).statusCode();
  }

  /** The bucket of five tokens empties faster than it fills. */
  private static HttpResponse<String> untilRefused(TestServer server, String... headers)
      throws Exception {
    HttpResponse<String> answer = server.get("/api/status", headers);
    for (int i = 0; i < 1000 && answer.statusCode() == 200; i++) {
      answer = server.get("/api/status", headers);
    }
    assertThat(answer.statusCode()).isEqualTo(429);
    return answer;
  }

  @ParameterizedTest
  @CsvSource({
    "/api/search, the search took too long; make the query shorter",
    "/api/suggest, the search took too long; make the query shorter"
  })
  void whatTakesTooLongIsNotWaitedFor(String path, String detail) throws Exception {
    try (TestServer server = TestServer.start(root, options(0, Duration.ZERO))) {
      HttpResponse<String> answer = server.get(path + "?q=git");
      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.headers().firstValue("Retry-After")).contains("1");
      assertThat(answer.headers().firstValue("ETag")).isEmpty();
      assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
      assertThat(JsonValues.object(answer.body()))
          .containsEntry("code", "timeout")
          .containsEntry("detail", detail);
    }
  }

  private static ServerOptions options(int rate, Duration timeLimit, Network... proxies) {
    return new ServerOptions(
        "127.0.0.1", 0, Set.of(), null, List.of(proxies), rate, timeLimit, false, null, "1.2.3");
  }
}
