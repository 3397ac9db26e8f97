package dev.haru.server.rebuild;

import dev.haru.search.live.Trouble;
import dev.haru.server.observe.ServerLog;
import java.io.InterruptedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Builds the index on request, one build at a time, and then lets {@link Refresher} switch to it.
 * Safe for use by several threads.
 */
public final class Reindexer implements AutoCloseable {

  /** How long to wait for an interrupted build, which ends after the current lesson. */
  private static final long END_SECONDS = 10;

  /** The pause before leftovers are built, because a saved lesson is often saved again soon. */
  private static final long REST_MILLIS = 500;

  /** The maximum number of consecutive builds that leave something to do. */
  private static final int MOST_AT_ONCE = 64;

  /** The cause of a build. */
  public enum Cause {
    /** A request for a build. */
    REQUEST,
    /** A push that GitHub reported. */
    HOOK,
    /** A possible change of the content. */
    CONTENT,
    /** An unusable index, or a failed build. */
    TROUBLE,
    /** Work left over by a build for changed content. */
    REST;

    /** Returns the name of the cause in logs and metrics. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A build.
   *
   * @param id its name in the log
   * @param asked the time of the request
   * @param cause the cause of the first request
   */
  record Job(String id, Instant asked, Cause cause) {}

  /**
   * A failed build.
   *
   * @param number the number of failures so far, including this one
   * @param cause the cause of the first request
   * @param isLocked whether it failed because another process was writing the index
   */
  record Failure(int number, Cause cause, boolean isLocked) {}

  private final Reindexing reindexing;
  private final Refresher refresher;
  private final BuildMetrics metrics;
  private final ServerLog log;
  private final Clock clock;
  private final StuckBuilds stuckBuilds;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("haru-reindex").daemon().factory());
  private @Nullable Job running;
  private @Nullable Job next;
  private @Nullable Thread builder;
  private @Nullable ScheduledFuture<?> rest;

  /** Used by the building thread only. */
  private int unfinishedInARow;

  /** Used by the building thread only. */
  private int failures;

  private volatile @Nullable Failure failure;
  private volatile @Nullable Trouble trouble;

  public Reindexer(
      Reindexing reindexing,
      Refresher refresher,
      BuildMetrics metrics,
      ServerLog log,
      Clock clock) {
    this.reindexing = reindexing;
    this.refresher = refresher;
    this.metrics = metrics;
    this.log = log;
    this.clock = clock;
    this.stuckBuilds = new StuckBuilds(reindexing.build(), log, clock);
    metrics.addRunning(this::isRunning);
  }

  /** Returns the secret that authorizes builds over HTTP, or null if those are disabled. */
  @Nullable SharedSecret secret() {
    return reindexing.secret();
  }

  /** Returns why the running build is stuck, or otherwise why the last build failed, or null. */
  public @Nullable Trouble trouble() {
    Trouble stuck = stuckBuilds.trouble();
    return stuck != null ? stuck : trouble;
  }

  /** Returns the last build if it failed, otherwise null. */
  @Nullable Failure failure() {
    return failure;
  }

  /** Returns whether a build is running. */
  synchronized boolean isRunning() {
    return running != null;
  }

  /** Starts a build; returns null if one is running. */
  synchronized @Nullable Job begin(Cause cause) {
    return running != null ? null : submit(cause);
  }

  /** Starts a build, after the running one, which may have read the lessons before they changed. */
  public synchronized Job beginOrFollow(Cause cause) {
    if (running == null) {
      return submit(cause);
    }
    boolean canWait = running.cause() == Cause.REST || stuckBuilds.trouble() != null;
    if (canWait && builder != null) {
      builder.interrupt();
    }
    if (next == null) {
      next = job(cause);
    }
    return next;
  }

  private Job job(Cause cause) {
    return new Job(UUID.randomUUID().toString(), clock.instant(), cause);
  }

  private Job submit(Cause cause) {
    Job job = job(cause);
    running = job;
    if (!thread.isShutdown()) {
      thread.execute(() -> run(job));
    }
    return job;
  }

  private synchronized void began() {
    builder = Thread.currentThread();
    if (rest != null) {
      rest.cancel(false); // this build does it, or will schedule it again
      rest = null;
    }
  }

  private boolean isAtOnce(Job job) {
    return job.cause() == Cause.CONTENT && unfinishedInARow < MOST_AT_ONCE;
  }

  private synchronized void doRestLater() {
    if (!thread.isShutdown()) {
      rest = thread.schedule(() -> begin(Cause.REST), REST_MILLIS, TimeUnit.MILLISECONDS);
    }
  }

  private void run(Job job) {
    began();
    metrics.build(job.cause());
    log.event(
        "reindex",
        json -> {
          json.writeStringField("job", job.id());
          json.writeStringField("cause", job.cause().key());
        });
    try {
      boolean isFinished = reindexing.build().run(isAtOnce(job));
      trouble = null;
      failure = null;
      unfinishedInARow = isFinished ? 0 : unfinishedInARow + 1;
      Findings.log(reindexing.build().findings(), log);
      refresher.look();
      if (!isFinished) {
        doRestLater();
      }
    } catch (InterruptedIOException e) {
      // The server is shutting down, or another build follows.
    } catch (BuildException e) {
      String message = String.valueOf(e.getMessage());
      if (failed(job, e.code(), message)) {
        log.message("trouble", message);
      }
    } catch (Exception | Error e) { // out-of-memory errors must be visible too
      failed(job, "build-failed", String.valueOf(e));
      log.failure(job.id(), e);
    } finally {
      end();
    }
  }

  /** Records a failure; returns whether it differs from the previous one. */
  private boolean failed(Job job, String code, String message) {
    metrics.failed();
    failure = new Failure(++failures, job.cause(), code.equals(BuildException.LOCKED));
    Trouble before = trouble;
    if (before == null || !before.code().equals(code)) {
      trouble = new Trouble(code, message, clock.instant());
      return true;
    }
    trouble = new Trouble(code, message, before.since());
    return !message.equals(before.message());
  }

  private synchronized void end() {
    Job following = next;
    running = following;
    next = null;
    builder = null;
    if (following != null && !thread.isShutdown()) {
      thread.execute(() -> run(following));
    }
  }

  @Override
  public void close() {
    stuckBuilds.close();
    synchronized (this) { // so that no build is submitted meanwhile
      thread.shutdownNow();
    }
    try {
      boolean unused = thread.awaitTermination(END_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
