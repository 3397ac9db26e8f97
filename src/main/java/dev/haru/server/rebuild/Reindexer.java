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
 * Builds the index for all who ask, one build at a time, and has {@link Refresher} take what was
 * built into use. Safe for use by several threads.
 */
public final class Reindexer implements AutoCloseable {

  /** An interrupted build ends after the lesson at hand. */
  private static final long END_SECONDS = 10;

  /** Who saves a lesson often saves it again soon. */
  private static final long REST_MILLIS = 500;

  /** So many builds in a row may leave something to do. */
  private static final int MOST_AT_ONCE = 64;

  /** Why the index is built. */
  public enum Cause {
    /** Somebody asked for it. */
    REQUEST,
    /** GitHub told of a push. */
    HOOK,
    /** The content may have changed. */
    CONTENT,
    /** The index cannot be used, or could not be written before. */
    TROUBLE,
    /** A build for changed content has left something to do. */
    REST;

    /** Returns the name of the cause in logs and answers. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A build.
   *
   * @param id its name, which stands in the log
   * @param asked when it was asked for
   * @param cause why it was first asked for
   */
  record Job(String id, Instant asked, Cause cause) {}

  /**
   * A build that failed.
   *
   * @param number how many have failed until then, itself included
   * @param cause why it was first asked for
   * @param isLocked whether it failed because another process writes the index
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

  /** Of the building thread alone. */
  private int unfinishedInARow;

  /** Of the building thread alone. */
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

  /** Returns what those know who may ask over HTTP, or null where nobody may. */
  @Nullable SharedSecret secret() {
    return reindexing.secret();
  }

  /** Returns why the build that runs is stuck, or else why the last one failed, or null. */
  public @Nullable Trouble trouble() {
    Trouble stuck = stuckBuilds.trouble();
    return stuck != null ? stuck : trouble;
  }

  /** Returns the last build if it failed, or null where it did not. */
  @Nullable Failure failure() {
    return failure;
  }

  /** Returns whether a build runs. */
  synchronized boolean isRunning() {
    return running != null;
  }

  /** Begins a build; returns null where one runs. */
  synchronized @Nullable Job begin(Cause cause) {
    return running != null ? null : submit(cause);
  }

  /**
   * Begins a build, after the one that runs: that may have read the lessons before they changed.
   */
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
      rest.cancel(false); // this build comes before it or does it
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
      // The server ends, or another build follows.
    } catch (BuildException e) {
      String message = String.valueOf(e.getMessage());
      if (failed(job, e.code(), message)) {
        log.message("trouble", message);
      }
    } catch (Exception | Error e) { // want of memory, too, is to be seen
      failed(job, "build-failed", String.valueOf(e));
      log.failure(job.id(), e);
    } finally {
      end();
    }
  }

  /** Remembers a failure; returns whether it is another than before. */
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
    synchronized (this) { // nobody asks meanwhile
      thread.shutdownNow();
    }
    try {
      boolean unused = thread.awaitTermination(END_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
