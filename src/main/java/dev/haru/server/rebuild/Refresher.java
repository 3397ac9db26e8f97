package dev.haru.server.rebuild;

import dev.haru.search.live.Contents;
import dev.haru.search.live.Generations;
import dev.haru.search.live.Lease;
import dev.haru.search.live.Trouble;
import dev.haru.server.observe.ServerLog;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Looks for new generations of the index at their source's interval, because other processes build
 * it too, and after each build of this server. Safe for use by several threads.
 */
public final class Refresher implements AutoCloseable {

  private final Generations generations;
  private final BuildMetrics metrics;
  private final ServerLog log;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("haru-refresh").daemon().factory());
  private @Nullable Trouble known;

  public Refresher(Generations generations, BuildMetrics metrics, ServerLog log) {
    this.generations = generations;
    this.metrics = metrics;
    this.log = log;
  }

  /**
   * Starts to look.
   *
   * @param afterwards is run after each look
   */
  public void start(Runnable afterwards) {
    long interval = generations.interval().toMillis();
    var unused =
        timer.scheduleWithFixedDelay(
            () -> {
              look();
              afterwards.run();
            },
            interval,
            interval,
            TimeUnit.MILLISECONDS);
  }

  /** Switches to the newest generation if it is not in use yet. */
  synchronized void look() {
    try {
      if (generations.refresh()) {
        metrics.used();
        try (Lease lease = generations.acquire()) {
          Contents contents = lease.contents();
          log.event(
              "generation",
              json -> {
                json.writeNumberField("generation", contents.generation());
                json.writeNumberField("lessons", contents.lessons());
              });
        }
      }
      Trouble trouble = generations.trouble();
      if (trouble != null && !Objects.equals(trouble, known)) {
        metrics.failed();
        log.message("trouble", trouble.message());
      }
      known = trouble;
    } catch (RuntimeException | Error e) {
      log.failure("refresh", e); // or the timer would never run again
    }
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
