package dev.haru.server;

import dev.haru.search.Deadline;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * The threads that search: one for each processor, and a line of bounded length before them.
 *
 * <p>Requests are handled by virtual threads, of which there may be thousands. A search only
 * computes: more of them at once than processors would make all slower and take memory, and Lucene
 * and the analyzers keep buffers for each thread that they see.
 */
final class SearchWorkers implements AutoCloseable {

  /** At a few milliseconds a search, the last in line waits about a second. */
  private static final int MOST_WAITING = 256;

  private final Duration timeLimit;
  private final ThreadPoolExecutor threads;

  /** Creates the threads; a search may take so long, its time in line included. */
  SearchWorkers(Duration timeLimit) {
    this.timeLimit = timeLimit;
    int count = Runtime.getRuntime().availableProcessors();
    this.threads =
        new ThreadPoolExecutor(
            count,
            count,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(MOST_WAITING),
            Thread.ofPlatform().name("haru-search-", 1).daemon().factory());
  }

  /** Runs a search and waits for its end, throwing what it throws. */
  <T> T run(Function<Deadline, T> search) {
    Deadline deadline = Deadline.in(timeLimit, System::nanoTime);
    FutureTask<T> task = new FutureTask<>(() -> search.apply(deadline));
    try {
      threads.execute(task);
    } catch (RejectedExecutionException e) {
      throw new Problem(Code.OVERLOADED, "too many searches at once; try again in a moment")
          .with("Retry-After", "1")
          .exception();
    }
    return await(task);
  }

  /** A search ends at its deadline at the latest, and must before its generation is closed. */
  private static <T> T await(FutureTask<T> task) {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return task.get();
        } catch (InterruptedException e) {
          interrupted = true;
        } catch (ExecutionException e) {
          throw thrown(e);
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Returns what a search has thrown; an error is thrown on. */
  private static RuntimeException thrown(ExecutionException e) {
    return switch (e.getCause()) {
      case RuntimeException cause -> cause;
      case Error cause -> throw cause;
      case null, default -> new IllegalStateException("a search throws nothing checked", e);
    };
  }

  @Override
  public void close() {
    threads.shutdown();
  }
}
