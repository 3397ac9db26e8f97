package dev.haru.course.files;

import dev.haru.course.model.CourseProblem;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A thread that reads lessons; it is abandoned with a lesson that takes too long.
 *
 * <p>Java cannot stop a looping thread. It can only be abandoned: it is interrupted, does not keep
 * the process alive, and the next lesson gets a new thread. A process has at most {@value
 * #MOST_LEFT} abandoned threads, because each may keep a processor busy; beyond that no more
 * lessons are read.
 *
 * <p>For use by one thread at a time, which waits for the result.
 */
public final class ReadingThread implements AutoCloseable {

  /** The number of abandoned threads of a process that may still be running. */
  static final int MOST_LEFT = 4;

  /** Counted for the whole process, which shares the processors. */
  private static final AtomicInteger LEFT = new AtomicInteger();

  private @Nullable ExecutorService thread;

  /** Thrown for a lesson that takes too long. */
  public static final class TooSlow extends Exception {
    private static final long serialVersionUID = 1L;

    TooSlow(String reason) {
      super(reason);
    }

    /** Returns the problem of the lesson, which is left out. */
    public CourseProblem problem(LessonSource lesson) {
      return new CourseProblem(lesson.file().path().path(), 0, String.valueOf(getMessage()), true);
    }
  }

  /** Thrown if so many threads have been abandoned that no more lessons are read. */
  public static final class Exhausted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private Exhausted() {
      super(
          String.format(
              Locale.ROOT,
              "the reading of %d lessons does not end; fix these lessons and restart haru",
              MOST_LEFT));
    }
  }

  /** The remaining time for a lesson. */
  public final class Allowance {
    private final Duration all;
    private long nanos;

    private Allowance(Duration all) {
      this.all = all;
      this.nanos = all.toNanos();
    }

    /**
     * Does part of the work on the lesson and returns its result or throws its exception.
     *
     * @throws TooSlow if the time is up before the work is done
     * @throws Exhausted if too many earlier lessons are still being read
     * @throws CancellationException if the waiting thread is interrupted; its interrupted status is
     *     kept
     */
    public <T> T spend(Supplier<T> work) throws TooSlow {
      long start = System.nanoTime();
      try {
        return run(work, nanos, all);
      } finally {
        nanos -= System.nanoTime() - start;
      }
    }
  }

  /** Returns the time for a lesson, none of it spent. */
  public Allowance allow(Duration time) {
    return new Allowance(time);
  }

  private <T> T run(Supplier<T> work, long nanos, Duration all) throws TooSlow {
    if (LEFT.get() >= MOST_LEFT) {
      throw new Exhausted();
    }
    if (nanos <= 0) {
      throw tooSlow(all);
    }
    AtomicInteger ends =
        new AtomicInteger(); // of the end of the work and the end of waiting, whichever is second
    FutureTask<T> task = new FutureTask<>(work::get);
    if (thread == null) {
      thread =
          Executors.newSingleThreadExecutor(
              Thread.ofPlatform().name("haru-reading").daemon().factory());
    }
    thread.execute(() -> {
      task.run();
      if (ends.incrementAndGet() == 2) {
        LEFT.decrementAndGet();
      }
    });
    try {
      return task.get(nanos, TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      leave(task, ends);
      throw tooSlow(all);
    } catch (InterruptedException e) {
      leave(task, ends);
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted while a lesson was read");
    } catch (ExecutionException e) {
      throw thrown(e);
    }
  }

  private static TooSlow tooSlow(Duration all) {
    return new TooSlow(
        String.format(
            Locale.ROOT,
            "it could not be read within %,d seconds; shorten it, fix it or exclude it",
            all.toSeconds()));
  }

  private void leave(FutureTask<?> task, AtomicInteger ends) {
    LEFT.incrementAndGet();
    if (ends.incrementAndGet() == 2) { // it has just finished
      LEFT.decrementAndGet();
    }
    task.cancel(true);
    close();
  }

  private static RuntimeException thrown(ExecutionException e) {
    return switch (e.getCause()) {
      case RuntimeException cause -> cause;
      case Error cause -> throw cause;
      case null, default -> new IllegalStateException("a supplier throws nothing checked", e);
    };
  }

  /** Ends the thread as soon as it is idle. */
  @Override
  public void close() {
    if (thread != null) {
      thread.shutdown();
      thread = null;
    }
  }
}
