package dev.haru.server.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.kit.JsonValues;
import dev.haru.server.TestServer;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A build that is stuck is reported while it lasts, and a change of the course ends it. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class StuckBuildsTest {

  private static final Instant LONG_AGO = Instant.parse("2026-11-01T00:00:00Z");

  @TempDir private Path root;

  /**
   * Starts a server whose first build waits in a lesson until it is interrupted; the next ones
   * succeed.
   */
  private static final class Stuck implements Reindexing.Build {
    private final CountDownLatch isStuck = new CountDownLatch(1);
    private final CountDownLatch isThrough = new CountDownLatch(1);
    private final AtomicInteger builds = new AtomicInteger();
    private volatile Reindexing.@Nullable Reading reading;

    @Override
    public boolean run(boolean atOnce) throws Exception {
      if (builds.incrementAndGet() > 1) {
        isThrough.countDown();
        return true;
      }
      reading = new Reindexing.Reading("2026/Days/day02.md", LONG_AGO);
      isStuck.countDown();
      try {
        new CountDownLatch(1).await();
      } catch (InterruptedException e) {
        throw new java.io.InterruptedIOException();
      } finally {
        reading = null;
      }
      return true;
    }

    @Override
    public Reindexing.@Nullable Reading reading() {
      return reading;
    }
  }

  @Test
  void stuckBuildIsTroubleUntilTheCourseChanges() throws Exception {
    Stuck build = new Stuck();
    String token = "0123456789abcdef0123456789abcdef";
    SharedSecret secret = SharedSecret.read(Files.writeString(root.resolve("token"), token));
    try (TestServer server = TestServer.reindexing(root, build, secret)) {
      server.send(
          request ->
              request.header("Authorization", "Bearer " + token).POST(BodyPublishers.noBody()),
          "/api/reindex");
      build.isStuck.await();

      Map<String, Object> trouble =
          JsonValues.objectOf(JsonValues.object(server.get("/api/status").body()).get("trouble"));
      assertThat(trouble)
          .containsEntry("code", "build-stuck")
          .containsEntry("since", LONG_AGO.toString());
      assertThat(server.get("/metrics").body()).contains("haru_trouble 1.0");
      assertThat(server.logged(line -> line.contains("build is stuck")))
          .contains("the build is stuck in 2026/Days/day02.md; fix or exclude the lesson");

      server.contentChanged();
      build.isThrough.await();
      assertThat(JsonValues.object(server.get("/api/status").body())).doesNotContainKey("trouble");
    }
  }
}
