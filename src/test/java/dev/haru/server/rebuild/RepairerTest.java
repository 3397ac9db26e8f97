package dev.haru.server.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.kit.Pause;
import dev.haru.search.live.Generations;
import dev.haru.server.TestServer;
import dev.haru.server.observe.ServerLog;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A server rebuilds an unusable index, but not forever. */
@Tag("slow")
@Timeout(120)
class RepairerTest {

  @TempDir Path root;

  private final AtomicLong now = new AtomicLong();
  private final Semaphore builds = new Semaphore(0);
  private final AtomicReference<Exception> failure = new AtomicReference<>();
  private TestServer server;
  private Generations generations;
  private Reindexer reindexer;
  private Repairer repairer;

  /** Damage to an index. */
  enum Harm {
    MISSING,
    DAMAGED,
    OUTDATED;

    void doTo(Path index) throws IOException {
      switch (this) {
        case MISSING -> {
          try (var files = Files.list(index)) {
            for (Path file : files.toList()) {
              Files.delete(file);
            }
          }
        }
        case DAMAGED -> {
          try (var files = Files.newDirectoryStream(index, "segments_*")) {
            byte[] commit = Files.readAllBytes(files.iterator().next());
            Files.write(index.resolve("segments_zz"), Arrays.copyOf(commit, commit.length / 2));
          }
        }
        case OUTDATED -> commitOfAnotherVersion(index);
      }
    }
  }

  private static void commitOfAnotherVersion(Path index) throws IOException {
    try (FSDirectory directory = FSDirectory.open(index);
        DirectoryReader reader = DirectoryReader.open(directory);
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      Map<String, String> data = new HashMap<>(reader.getIndexCommit().getUserData());
      data.put("haru.schema", "another");
      writer.setLiveCommitData(data.entrySet());
      writer.commit();
    }
  }

  /** The server is running; the test calls the repairer and moves its clock. */
  @BeforeEach
  void start() throws Exception {
    server = TestServer.start(root);
    generations = server.generations();
    ServerLog log = new ServerLog(line -> {}, Clock.systemUTC());
    BuildMetrics metrics = new BuildMetrics(new PrometheusRegistry());
    Reindexing reindexing =
        new Reindexing(
            atOnce -> {
              builds.release();
              if (failure.get() != null) {
                throw failure.get();
              }
              return true;
            },
            null);
    reindexer =
        new Reindexer(
            reindexing, new Refresher(generations, metrics, log), metrics, log, Clock.systemUTC());
    repairer = new Repairer(generations, reindexer, now::get);
  }

  @AfterEach
  void end() {
    reindexer.close();
    server.close();
  }

  @ParameterizedTest
  @EnumSource(Harm.class)
  void indexThatCannotBeUsedIsBuiltOnce(Harm harm) throws Exception {
    repairer.look();
    harm.doTo(server.index());
    awaitTrouble();
    assertThat(generations.trouble().code())
        .isEqualTo("index-" + harm.name().toLowerCase(Locale.ROOT));
    repairer.look();
    after(Duration.ofMillis(1_999));
    assertThat(builds.availablePermits()).as("another process may be about to build it").isZero();
    after(Duration.ofMillis(1));
    builds.acquire();
    after(Duration.ofDays(1));
    assertThat(builds.availablePermits()).as("the build did not help").isZero();
  }

  @Test
  void pauseBetweenRepairsDoubles() throws Exception {
    for (int pause : new int[] {0, 4, 8, 16}) {
      Harm.MISSING.doTo(server.index());
      awaitTrouble();
      repairer.look();
      after(Duration.ofSeconds(2));
      if (pause > 2) {
        after(Duration.ofSeconds(pause).minusSeconds(2).minusNanos(1));
        assertThat(builds.availablePermits()).as("before %d s", pause).isZero();
        after(Duration.ofNanos(1));
      }
      builds.acquire();
      awaitIdle();
      server.build();
      server.logged(line -> line.contains("\"event\":\"generation\""));
      repairer.look();
    }
  }

  @Test
  void lockedIndexIsTriedAgainUntilItIsFree() throws Exception {
    failure.set(new BuildException(BuildException.LOCKED, "locked", new IOException()));
    reindexer.beginOrFollow(Reindexer.Cause.CONTENT);
    for (int i = 0; i < 5; i++) {
      builds.acquire();
      awaitIdle();
      repairer.look();
      after(Duration.ofSeconds(2));
    }
    builds.acquire();
    awaitIdle();
    repairer.look();
    failure.set(null);
    after(Duration.ofSeconds(2));
    builds.acquire();
    awaitIdle();
    assertThat(reindexer.trouble()).isNull();
    after(Duration.ofSeconds(2));
    after(Duration.ofSeconds(2));
    assertThat(builds.availablePermits()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"index-unwritable", "content-gone", "content-unreadable", "settings-wrong"})
  void failedBuildIsTriedAgainAfterPausesThatGrow(String code) throws Exception {
    failure.set(new BuildException(code, "it failed", new IOException()));
    failedByAChange();
    for (int pause : new int[] {2, 4, 8, 16, 32, 64, 128, 256, 300, 300}) {
      failedAgainAfter(pause);
    }
    failedByAChange();
    failedAgainAfter(2);
    failedAgainAfter(4);
    failure.set(null);
    after(Duration.ofSeconds(8));
    builds.acquire();
    awaitIdle();
    after(Duration.ofDays(1));
    assertThat(builds.availablePermits()).as("it succeeded").isZero();
    failure.set(new BuildException(code, "it failed", new IOException()));
    failedByAChange();
    failedAgainAfter(2);
  }

  @Test
  void failedBuildIsTriedAgainAtOnceWhenAnotherProcessHasMendedTheIndex() throws Exception {
    failure.set(new BuildException("index-other-course", "it failed", new IOException()));
    failedByAChange();
    for (int pause : new int[] {2, 4, 8, 16, 32, 64}) {
      failedAgainAfter(pause);
    }
    anotherProcessBuilds();
    repairer.look();
    builds.acquire();
    awaitIdle();
    repairer.look();
    failedAgainAfter(2);
    failedAgainAfter(4);
    failure.set(null);
    anotherProcessBuilds();
    repairer.look();
    builds.acquire();
    awaitIdle();
    assertThat(reindexer.trouble()).isNull();
    after(Duration.ofDays(1));
    assertThat(builds.availablePermits()).as("it succeeded").isZero();
  }

  @Test
  void failedBuildIsTriedAgainAtOnceWhenTheNewestCommitCanBeUsedAgain() throws Exception {
    failure.set(new BuildException("index-damaged", "it failed", new IOException()));
    failedByAChange();
    failedAgainAfter(2);
    Harm.DAMAGED.doTo(server.index());
    awaitTrouble();
    repairer.look();
    failure.set(null);
    Files.delete(server.index().resolve("segments_zz"));
    while (generations.trouble() != null) {
      Pause.shortly();
    }
    repairer.look();
    builds.acquire();
    awaitIdle();
    assertThat(reindexer.trouble()).isNull();
  }

  private void anotherProcessBuilds() throws Exception {
    server.content().with("2026/Days/day13.md", "# Day 13\n\nIt is " + now.get() + ".\n");
    server.build();
    server.logged(line -> line.contains("\"event\":\"generation\""));
  }

  private void failedByAChange() throws InterruptedException {
    reindexer.beginOrFollow(Reindexer.Cause.CONTENT);
    builds.acquire();
    awaitIdle();
    repairer.look();
  }

  private void failedAgainAfter(int seconds) throws InterruptedException {
    after(Duration.ofSeconds(seconds).minusNanos(1));
    assertThat(builds.availablePermits()).as("before %d s", seconds).isZero();
    after(Duration.ofNanos(1));
    builds.acquire();
    awaitIdle();
    repairer.look();
  }

  private void after(Duration time) {
    now.addAndGet(time.toNanos());
    repairer.look();
  }

  private void awaitTrouble() throws InterruptedException {
    server.logged(line -> line.contains("\"event\":\"trouble\""));
    assertThat(generations.trouble()).isNotNull();
  }

  /** Waits until another build can be submitted. */
  private void awaitIdle() {
    while (reindexer.isRunning()) {
      Pause.shortly();
    }
  }
}
