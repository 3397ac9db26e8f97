package dev.haru.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.haru.kit.JsonValues;
import dev.haru.kit.Pause;
import dev.haru.server.http.Route;
import dev.haru.server.http.ServerException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The life of a server, from start to shutdown. */
@Tag("slow")
class LifeTest {

  @TempDir Path root;

  @Test
  void livesBeforeItIsReady() throws Exception {
    try (TestServer server = TestServer.notReady(root, TestServer.USUAL)) {
      assertThat(server.get("/healthz").body()).isEqualTo("{\"status\":\"live\"}");
      for (String path : new String[] {"/readyz", "/api/search?q=git", "/api/status"}) {
        HttpResponse<String> answer = server.get(path);
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("1");
        assertThat(JsonValues.object(answer.body())).containsEntry("code", "not-ready");
      }
      server.build();
      server.generations().open();
      assertThat(server.get("/readyz").body()).isEqualTo("{\"status\":\"ready\"}");
      assertThat(server.get("/api/search?q=git").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void statusTellsWhatTheIndexHoldsAndNoPaths() throws Exception {
    try (TestServer server = TestServer.start(root)) {
      String body = server.get("/api/status").body();
      assertThat(JsonValues.object(body))
          .containsEntry("version", "1.2.3")
          .containsEntry("course", "course")
          .containsEntry("lessons", 13)
          .containsEntry("sections", 13)
          .containsEntry("languages", Map.of("en", 12, "ko", 1))
          .containsEntry("skipped", 0)
          .containsEntry("newest", true)
          .containsKeys("built", "generation", "schema", "content")
          .doesNotContainKey("trouble");
      assertThat(body).doesNotContain(root.toString());
    }
  }

  @Test
  void newGenerationIsFoundWhileItRuns() throws Exception {
    try (TestServer server = TestServer.start(root)) {
      String before = server.get("/api/search?q=git").headers().firstValue("ETag").orElseThrow();
      server.content().with("2026/Days/day99.md", "# Day 99: Git\n\nIt is new.\n");
      server.build();
      server.logged(line -> line.contains("\"event\":\"generation\""));
      HttpResponse<String> answer = server.get("/api/search?q=git", "If-None-Match", before);
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body()).contains("day99.md");
      assertThat(server.get("/metrics").body()).contains("haru_reindex_total{outcome=\"used\"} 1");
    }
  }

  @Test
  void indexThatIsGoneIsToldAndTheOldOneServes() throws Exception {
    try (TestServer server = TestServer.start(root)) {
      try (var files = Files.list(server.index())) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
      server.logged(line -> line.contains("\"event\":\"trouble\""));
      String body = server.get("/api/status").body();
      assertThat(JsonValues.object(body)).containsEntry("newest", false);
      assertThat(JsonValues.objectOf(JsonValues.object(body).get("trouble")))
          .containsEntry("code", "index-missing");
      assertThat(body).doesNotContain(root.toString());
      assertThat(server.get("/api/search?q=git").statusCode()).isEqualTo(200);
      assertThat(server.get("/metrics").body())
          .contains("haru_reindex_total{outcome=\"failed\"} 1");
    }
  }

  @Test
  @Timeout(60)
  void requestThatHasBegunIsAnsweredBeforeTheEnd() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    Route slow =
        TestServer.route(
            "/slow",
            request -> {
              begun.countDown();
              go.await();
              request.result("done");
            });
    try (TestServer server = TestServer.start(root, TestServer.USUAL, slow);
        HttpClient other = HttpClient.newHttpClient()) {
      CompletableFuture<HttpResponse<String>> answer =
          other.sendAsync(server.request("/slow").build(), BodyHandlers.ofString());
      begun.await();
      int port = server.port();
      CompletableFuture<Void> end = CompletableFuture.runAsync(server::stop);
      awaitRefusal(server);
      assertThat(end).isNotDone();
      go.countDown();
      assertThat(answer.get().statusCode()).isEqualTo(200);
      assertThat(answer.get().body()).isEqualTo("done");
      end.get();
      assertThatExceptionOfType(ConnectException.class)
          .isThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), port).close());
    }
  }

  /** Sends requests until the server accepts no more. */
  private static void awaitRefusal(TestServer server) throws Exception {
    try {
      while (server.send(LifeTest::briefly, "/healthz").statusCode() == 200) {
        Pause.shortly();
      }
    } catch (IOException | IllegalArgumentException e) {
      // Refused, or the port is closed.
    }
  }

  /** Jetty does not answer a connection that arrived while it stopped listening. */
  private static HttpRequest.Builder briefly(HttpRequest.Builder request) {
    return request.timeout(Duration.ofSeconds(5));
  }

  @Test
  void portInUseIsToldInASentence() throws Exception {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThatExceptionOfType(ServerException.class)
          .isThrownBy(() -> TestServer.notReady(root, options("127.0.0.1", other.getLocalPort())))
          .withMessage(
              "port "
                  + other.getLocalPort()
                  + " of 127.0.0.1 is in use; stop the program that uses it, or choose another port"
                  + " with --port");
    }
  }

  @Test
  void hostOfAnotherMachineIsToldInASentence() {
    assertThatExceptionOfType(ServerException.class)
        .isThrownBy(() -> TestServer.notReady(root, options("192.0.2.1", 0)))
        .withMessage(
            "the host '192.0.2.1' is not an address of this machine; choose one with --host");
  }

  @Test
  void hostThatDoesNotExistIsToldInASentence() {
    assertThatExceptionOfType(ServerException.class)
        .isThrownBy(() -> TestServer.notReady(root, options("no.such.host.invalid", 0)))
        .withMessage(
            "the host 'no.such.host.invalid' is unknown; choose a name or address of this machine"
                + " with --host");
  }

  private static ServerOptions options(String host, int port) {
    return new ServerOptions(
        host, port, Set.of(), null, List.of(), 0, Duration.ofMinutes(1), false, null, "1.2.3");
  }
}
