package dev.haru.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.kit.JsonValues;
import dev.haru.kit.OpenApi;
import dev.haru.kit.Pause;
import dev.haru.server.rebuild.BuildException;
import dev.haru.server.rebuild.SharedSecret;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rebuilds over HTTP. */
@Tag("slow")
class ReindexTest {

  private static final String TOKEN = "0123456789abcdef";
  private static final String REINDEX = "/api/reindex";
  private static final String HOOK = "/api/hooks/github";

  private static final OpenApi API = OpenApi.read();

  @TempDir Path root;

  private final Semaphore begun = new Semaphore(0);
  private final Semaphore mayEnd = new Semaphore(0);
  private final AtomicReference<Throwable> failure = new AtomicReference<>();
  private TestServer server;

  @BeforeEach
  void start() throws Exception {
    Path file = root.resolve("token");
    Files.writeString(file, TOKEN + "\n");
    server =
        TestServer.reindexing(
            root,
            SharedSecret.read(file),
            () -> {
              begun.release();
              mayEnd.acquire();
              switch (failure.get()) {
                case Exception e -> throw e;
                case Error e -> throw e;
                case null, default -> server.build();
              }
            });
  }

  @AfterEach
  void end() {
    server.close();
  }

  @Test
  void buildsOnceAtATimeAndItsGenerationIsTakenIntoUse() throws Exception {
    HttpResponse<String> first = reindex("Bearer " + TOKEN);
    assertThat(first.statusCode()).isEqualTo(202);
    String job = JsonValues.object(first.body()).get("job").toString();
    begun.acquire();
    HttpResponse<String> second = reindex("Bearer " + TOKEN);
    assertThat(second.statusCode()).isEqualTo(409);
    assertThat(JsonValues.object(second.body())).containsEntry("code", "reindex-running");
    assertAsDescribed(REINDEX, second);
    server.content().with("2026/Days/day30.md", "# Zeppelins\n");
    mayEnd.release();
    server.logged(line -> line.contains(job));
    server.logged(line -> line.contains("\"event\":\"generation\""));
    assertThat(server.get("/api/search?q=zeppelins").body()).contains("day30.md");
    assertThat(server.get("/metrics").body()).contains("haru_reindex_total{outcome=\"used\"} 1.0");
  }

  @Test
  void failedBuildIsCountedAndLoggedAndTheNextMayBegin() throws Exception {
    failure.set(new IOException("the disk is full"));
    mayEnd.release();
    String job = JsonValues.object(reindex("Bearer " + TOKEN).body()).get("job").toString();
    assertThat(server.logged(line -> line.contains("\"event\":\"error\"")))
        .contains(job)
        .contains("the disk is full");
    assertThat(server.get("/metrics").body())
        .contains("haru_reindex_total{outcome=\"failed\"} 1.0");
    assertThat(server.get("/api/search?q=git").statusCode()).isEqualTo(200);
  }

  @Test
  void errorIsAFailureLikeAnyOther() throws Exception {
    failure.set(new StackOverflowError("too deep"));
    mayEnd.release();
    server.contentChanged();
    assertThat(server.logged(line -> line.contains("\"event\":\"error\""))).contains("too deep");
    assertThat(
            JsonValues.objectOf(JsonValues.object(server.get("/api/status").body()).get("trouble")))
        .containsEntry("code", "build-failed");
    assertThat(server.get("/metrics").body()).contains("haru_trouble 1.0");
  }

  @Test
  void whoDoesNotKnowTheTokenIsRefused() throws Exception {
    for (String authorization :
        List.of(
            "Bearer 0123456789abcdeg",
            "Bearer 0123456789abcde",
            "Bearer 0123456789abcdef0",
            "Bearer",
            "Basic 0123456789abcdef",
            "0123456789abcdef")) {
      HttpResponse<String> answer = reindex(authorization);
      assertThat(answer.statusCode()).as(authorization).isEqualTo(401);
      assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
      assertThat(answer.body()).doesNotContain(TOKEN);
      assertAsDescribed(REINDEX, answer);
    }
    assertThat(server.send("POST", REINDEX).statusCode()).isEqualTo(401);
    assertThat(begun.availablePermits()).isZero();
  }

  @Test
  void pushHasTheIndexBuiltAndAnotherMeanwhileOnceMore() throws Exception {
    HttpResponse<String> first = hook("{\"ref\":\"a\"}", "push", null);
    assertThat(first.statusCode()).as(first.body()).isEqualTo(202);
    assertAsDescribed(HOOK, first);
    begun.acquire();
    String second = hook("{\"ref\":\"b\"}", "push", null).body();
    String third = hook("{\"ref\":\"c\"}", "push", null).body();
    assertThat(third).isEqualTo(second).isNotEqualTo(first.body());
    mayEnd.release(2);
    begun.acquire();
    server.logged(line -> line.contains(JsonValues.object(second).get("job").toString()));
    assertThat(begun.availablePermits()).isZero();
  }

  @Test
  void onlySignedPushesCount() throws Exception {
    for (String signature : List.of("sha256=00", "", "nonsense")) {
      for (String event : List.of("push", "ping")) {
        HttpResponse<String> answer = hook("{}", event, signature);
        assertThat(answer.statusCode()).as(signature).isEqualTo(401);
        assertAsDescribed(HOOK, answer);
      }
    }
    for (String event : List.of("ping", "issues")) {
      HttpResponse<String> answer = hook("{}", event, null);
      assertThat(answer.statusCode()).as(event).isEqualTo(204);
      assertAsDescribed(HOOK, answer);
    }
    assertThat(begun.availablePermits()).isZero();
  }

  @Test
  void signatureIsOfTheBytesThatWereSent() throws Exception {
    assertThat(hook("{ }", "push", signature("{}")).statusCode()).isEqualTo(401);
    assertThat(hook("{\"a\":\"쿠\"}", "ping", null).statusCode()).isEqualTo(204);
  }

  @Test
  void oversizeIsRefused() throws Exception {
    HttpResponse<String> answer = hook("a".repeat(1_048_577), "push", null);
    assertThat(answer.statusCode()).isEqualTo(413);
    assertAsDescribed(HOOK, answer);
  }

  @Test
  void oversizeThatDoesNotSayItsSizeIsRefused() throws Exception {
    String body = "a".repeat(1_048_577);
    String signed = signature(body);
    HttpResponse<String> answer =
        server.send(
            request ->
                request
                    .header("X-GitHub-Event", "push")
                    .header("X-Hub-Signature-256", signed)
                    .POST(
                        BodyPublishers.ofInputStream(
                            () -> new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)))),
            HOOK);
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(begun.availablePermits()).isZero();
  }

  /** A recorded delivery can be sent again, with any number. */
  @Test
  void replayedPushIsPassedOver() throws Exception {
    mayEnd.release(2);
    assertThat(hook("{\"after\":\"a\"}", "push", null).statusCode()).isEqualTo(202);
    HttpResponse<String> again = hook("{\"after\":\"a\"}", "push", null);
    assertThat(again.statusCode()).isEqualTo(204);
    assertAsDescribed(HOOK, again);
    assertThat(hook("{\"after\":\"b\"}", "push", null).statusCode()).isEqualTo(202);
    begun.acquire(2);
    assertThat(server.get("/metrics").body()).contains("haru_builds_total{cause=\"hook\"} 2.0");
  }

  @Test
  void changedContentIsBuiltAndAnotherChangeMeanwhileOnceMore() throws Exception {
    server.contentChanged();
    begun.acquire();
    assertThat(reindex("Bearer " + TOKEN).statusCode()).isEqualTo(409);
    server.contentChanged();
    String push = hook("{}", "push", null).body();
    server.contentChanged();
    mayEnd.release(2);
    begun.acquire();
    server.logged(line -> line.contains(JsonValues.object(push).get("job").toString()));
    assertThat(begun.availablePermits()).isZero();
    assertThat(server.get("/metrics").body())
        .contains("haru_builds_total{cause=\"content\"} 2.0")
        .contains("haru_builds_total{cause=\"hook\"} 0.0");
  }

  @Test
  void knownFailureIsShownUntilABuildWorks() throws Exception {
    failure.set(new BuildException("content-gone", root + " is gone", new IOException()));
    mayEnd.release();
    server.contentChanged();
    assertThat(server.logged(line -> line.contains("\"event\":\"trouble\"")))
        .contains(root + " is gone");
    HttpResponse<String> status = server.get("/api/status");
    assertThat(API.differences("get", "/api/status", 200, "application/json", status.body()))
        .isEmpty();
    assertThat(status.body()).doesNotContain(root.toString()).contains("\"newest\":true");
    assertThat(JsonValues.objectOf(JsonValues.object(status.body()).get("trouble")))
        .containsEntry("code", "content-gone")
        .containsKey("since");
    assertThat(server.get("/metrics").body()).contains("haru_trouble 1.0");
    assertThat(server.get("/api/search?q=git").statusCode()).isEqualTo(200);
    failure.set(null);
    server.content().with("2026/Days/day30.md", "# Zeppelins\n");
    mayEnd.release();
    server.contentChanged();
    while (!server.get("/metrics").body().contains("haru_trouble 0.0")) {
      Pause.shortly();
    }
    assertThat(JsonValues.object(server.get("/api/status").body())).doesNotContainKey("trouble");
  }

  @Test
  void endInterruptsABuild() throws Exception {
    assertThat(reindex("Bearer " + TOKEN).statusCode()).isEqualTo(202);
    begun.acquire();
    server.stop();
    assertThat(mayEnd.hasQueuedThreads()).isFalse();
  }

  @Test
  void withoutATokenFileNobodyMay(@TempDir Path other) throws Exception {
    try (TestServer open = TestServer.start(other)) {
      for (String path : new String[] {REINDEX, HOOK}) {
        HttpResponse<String> answer = open.send("POST", path, "Authorization", "Bearer null");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(JsonValues.object(answer.body())).containsEntry("code", "reindex-disabled");
        assertAsDescribed(path, answer);
      }
    }
  }

  private HttpResponse<String> reindex(String authorization) throws Exception {
    return server.send("POST", REINDEX, "Authorization", authorization);
  }

  /** Sends a delivery as GitHub would, with a valid signature if none is given. */
  private HttpResponse<String> hook(String body, String event, String signature) throws Exception {
    String signed = signature == null ? signature(body) : signature;
    return GithubDelivery.send(server, body.getBytes(StandardCharsets.UTF_8), event, signed);
  }

  private static String signature(String body) {
    return GithubDelivery.signature(body.getBytes(StandardCharsets.UTF_8), TOKEN);
  }

  private static void assertAsDescribed(String path, HttpResponse<String> answer) {
    String mediaType = answer.headers().firstValue("Content-Type").orElse("");
    assertThat(API.differences("post", path, answer.statusCode(), mediaType, answer.body()))
        .isEmpty();
  }
}
