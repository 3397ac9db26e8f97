package dev.haru.server.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.search.live.Generations;
import dev.haru.server.TestServer;
import dev.haru.server.observe.ServerLog;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Which builds for changed content are quick, and which are complete. */
@Timeout(120)
class ReindexerTest {

  private static final int MOST_AT_ONCE = 64;

  @TempDir Path root;

  private final BlockingQueue<Boolean> atOnce = new LinkedBlockingQueue<>();
  private final AtomicBoolean isBlocked = new AtomicBoolean();
  private final AtomicInteger builds = new AtomicInteger();
  private volatile IntConsumer onBuild = build -> {};
  private TestServer server;
  private Reindexer reindexer;

  /**
   * A quick build leaves something to do; any other build waits, while it is blocked, to be
   * interrupted.
   */
  @BeforeEach
  void start() throws Exception {
    server = TestServer.start(root);
    Generations generations = server.generations();
    ServerLog log = new ServerLog(line -> {}, Clock.systemUTC());
    BuildMetrics metrics = new BuildMetrics(new PrometheusRegistry());
    Reindexing.Build build =
        isAtOnce -> {
          onBuild.accept(builds.incrementAndGet());
          atOnce.add(isAtOnce);
          if (!isAtOnce && isBlocked.get()) {
            throw interrupted();
          }
          return !isAtOnce;
        };
    reindexer =
        new Reindexer(
            new Reindexing(build, null),
            new Refresher(generations, metrics, log),
            metrics,
            log,
            Clock.systemUTC());
  }

  @AfterEach
  void end() {
    reindexer.close();
    server.close();
  }

  private static InterruptedIOException interrupted() {
    try {
      new CountDownLatch(1).await();
      throw new AssertionError("nobody counts down");
    } catch (InterruptedException e) {
      return new InterruptedIOException();
    }
  }

  @Test
  void oneBuildInALongRowDoesAllAndThoseAfterItAreAtOnceAgain() throws Exception {
    onBuild =
        build -> {
          if (build < MOST_AT_ONCE + 3) {
            reindexer.beginOrFollow(Reindexer.Cause.CONTENT);
          }
        };
    reindexer.beginOrFollow(Reindexer.Cause.CONTENT);
    for (int i = 0; i < MOST_AT_ONCE; i++) {
      assertThat(atOnce.take()).as("build %d", i).isTrue();
    }
    assertThat(atOnce.take()).isFalse();
    assertThat(atOnce.take()).isTrue();
    assertThat(atOnce.take()).isTrue();
  }

  @Test
  void restThatIsInterruptedEachTimeIsDoneAllTheSame() throws Exception {
    isBlocked.set(true);
    onBuild =
        build -> {
          if (build % 2 == 1) {
            reindexer.beginOrFollow(Reindexer.Cause.REST);
          }
        };
    for (int i = 0; i < MOST_AT_ONCE; i++) {
      reindexer.beginOrFollow(Reindexer.Cause.CONTENT);
      assertThat(atOnce.take()).as("build %d", i).isTrue();
      assertThat(atOnce.take()).as("rest %d", i).isFalse();
    }
    reindexer.beginOrFollow(Reindexer.Cause.CONTENT);
    assertThat(atOnce.take()).isFalse();
  }
}
