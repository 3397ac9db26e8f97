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
 * Reads lessons on a thread of its own, which is left behind with a lesson that takes too long.
 *
 * <p>Java cannot end a thread that loops. It can be left to itself: it is interrupted, keeps no
 * process alive, and the next lesson gets a new thread. Of those left behind a process has {@value
 * #MOST_LEFT} at most, for each may keep a processor busy; then no more lessons are read.
 *
 * <p>For use by one thread at a time, which waits for what it has read.
 */
public final class ReadingThread implements AutoCloseable {

  /** How many threads of a process may be left behind and still at work. */
  static final int MOST_LEFT = 4;

  /** Of the whole process, as the processors are. */
  private static final AtomicInteger LEFT = new AtomicInteger();

  private @Nullable ExecutorService thread;

  /** Thrown for a lesson that takes too long. */
  public static final class TooSlow extends Exception {
    private static final long serialVersionUID = 1L;

    TooSlow(String reason) {
      super(reason);
    }

    /** Returns what to tell of the lesson, which is left out. */
    public CourseProblem problem(LessonSource lesson) {
      return new CourseProblem(lesson.file().path().path(), 0, String.valueOf(getMessage()), true);
    }
  }

  /** Thrown when so many threads are left behind that no more lessons are read. */
  public static final class Exhausted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private Exhausted() {
      super(
          String.format(
              Locale.ROOT,
              "the reading of %d lessons does not end; mend these lessons and start haru again",
              MOST_LEFT));
    }
  }

  /** What remains of a lesson's time. */
  public final class Allowance {
    private final Duration all;
    private long nanos;

    private Allowance(Duration all) {
      this.all = all;
      this.nanos = all.toNanos();
    }

    /**
     * Does a part of the work on the lesson and returns what it returns or throws what it throws.
     *
     * @throws TooSlow when the lesson's time is up before the work is done
     * @throws Exhausted when too many lessons before it are still being read
     * @throws CancellationException when the waiting thread is interrupted, which it still is then
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
    AtomicInteger ends = new AtomicInteger(); // of the work's end and the waiting's, the second
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
            "it could not be read within %,d seconds; shorten or mend it, or exclude it",
            all.toSeconds()));
  }

  private void leave(FutureTask<?> task, AtomicInteger ends) {
    LEFT.incrementAndGet();
    if (ends.incrementAndGet() == 2) { // it has just ended by itself
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

  /** Ends the thread, as soon as it has nothing to do. */
  @Override
  public void close() {
    if (thread != null) {
      thread.shutdown();
      thread = null;
    }
  }
}
