package dev.haru.server;

import java.io.InterruptedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Builds the index, one build at a time; {@link Refresher} takes what was built into use. Safe for
 * use by several threads.
 */
final class Reindexer implements AutoCloseable {

  /** An interrupted build ends after the lesson at hand. */
  private static final long END_SECONDS = 10;

  /**
   * A build.
   *
   * @param id its name, which stands in the log
   * @param asked when it was asked for
   */
  record Job(String id, Instant asked) {}

  private final Reindexing reindexing;
  private final Metrics metrics;
  private final ServerLog log;
  private final Clock clock;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().name("haru-reindex").daemon().factory());
  private @Nullable Job running;
  private @Nullable Job next;

  Reindexer(Reindexing reindexing, Metrics metrics, ServerLog log, Clock clock) {
    this.reindexing = reindexing;
    this.metrics = metrics;
    this.log = log;
    this.clock = clock;
  }

  Secret secret() {
    return reindexing.secret();
  }

  /** Begins a build; returns null where one runs. */
  synchronized @Nullable Job begin() {
    return running != null ? null : submit();
  }

  /**
   * Begins a build, after the one that runs: that may have read the lessons before they changed.
   */
  synchronized Job beginOrFollow() {
    if (running == null) {
      return submit();
    }
    if (next == null) {
      next = job();
    }
    return next;
  }

  private Job job() {
    return new Job(UUID.randomUUID().toString(), clock.instant());
  }

  private Job submit() {
    Job job = job();
    running = job;
    thread.execute(() -> run(job));
    return job;
  }

  private void run(Job job) {
    log.event("reindex", json -> json.writeStringField("job", job.id()));
    try {
      reindexing.build().run();
    } catch (InterruptedIOException e) {
      // The server ends.
    } catch (Exception e) {
      metrics.reindex(false);
      log.failure(job.id(), e);
    } finally {
      end();
    }
  }

  private synchronized void end() {
    Job following = next;
    running = following;
    next = null;
    if (following != null && !thread.isShutdown()) {
      thread.execute(() -> run(following));
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
    try {
      boolean unused = thread.awaitTermination(END_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
