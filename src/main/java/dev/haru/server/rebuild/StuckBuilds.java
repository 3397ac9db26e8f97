package dev.haru.server.rebuild;

import dev.haru.search.live.Trouble;
import dev.haru.server.observe.ServerLog;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Detects builds that are stuck in a lesson and logs each such lesson once; checks once a second.
 * Safe for use by several threads.
 */
final class StuckBuilds implements AutoCloseable {

  /** A lesson usually takes some hundredths of a second. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Reindexing.Build build;
  private final ServerLog log;
  private final Clock clock;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("haru-stuck-builds").daemon().factory());

  /** Used by the checking thread only. */
  private Reindexing.@Nullable Reading told;

  StuckBuilds(Reindexing.Build build, ServerLog log, Clock clock) {
    this.build = build;
    this.log = log;
    this.clock = clock;
    var unused = thread.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
  }

  /** Returns the trouble while a build is stuck, otherwise null. */
  @Nullable Trouble trouble() {
    Reindexing.Reading stuck = stuck();
    return stuck == null ? null : trouble(stuck);
  }

  private Reindexing.@Nullable Reading stuck() {
    Reindexing.Reading reading = build.reading();
    return reading != null && reading.since().plus(PATIENCE).isBefore(clock.instant())
        ? reading
        : null;
  }

  private static Trouble trouble(Reindexing.Reading stuck) {
    String message =
        String.format(
            Locale.ROOT,
            "the build is stuck in %s; fix or exclude the lesson, or wait until it is skipped",
            stuck.lesson());
    return new Trouble("build-stuck", message, stuck.since());
  }

  private void look() {
    Reindexing.Reading stuck = stuck();
    if (stuck != null && !stuck.equals(told)) {
      told = stuck;
      log.message("trouble", trouble(stuck).message());
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
