package dev.haru.server.http;

import dev.haru.search.Deadline;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import java.util.function.ObjLongConsumer;

/**
 * The threads that search, and the bounded queue in front of them.
 *
 * <p>Requests are handled by virtual threads, of which there may be thousands. A search only
 * computes: many more searches at a time than processors would make all of them slower and take
 * memory, and Lucene and the analyzers keep buffers for each thread. There are twice as many
 * threads as processors, and no client gets more than half of the threads or of the queue: a single
 * client can use the whole machine, and a thread is free when another client arrives.
 */
public final class SearchWorkers implements AutoCloseable {

  /** With a few milliseconds per search, the last one in the queue waits about a second. */
  private static final int MOST_WAITING = 256;

  private final Duration timeLimit;
  private final ObjLongConsumer<String> bill;
  private final FairLine line;
  private final List<Thread> threads = new ArrayList<>();

  /**
   * Creates the threads.
   *
   * @param timeLimit how long a search may take, including its time in the queue
   * @param bill receives the client of each search and the nanoseconds that a thread worked on it
   */
  public SearchWorkers(Duration timeLimit, ObjLongConsumer<String> bill) {
    this.timeLimit = timeLimit;
    this.bill = bill;
    int processors = Runtime.getRuntime().availableProcessors();
    this.line = new FairLine(processors, MOST_WAITING, MOST_WAITING / 2);
    Thread.Builder.OfPlatform thread = Thread.ofPlatform().name("haru-search-", 1).daemon();
    for (int i = 0; i < 2 * processors; i++) {
      threads.add(thread.start(line::work));
    }
  }

  /** Runs a client's search and waits for its result; throws what the search throws. */
  public <T> T run(String client, Function<Deadline, T> search) {
    Deadline deadline = Deadline.in(timeLimit, System::nanoTime);
    FutureTask<T> task =
        new FutureTask<>(() -> {
          long begin = System.nanoTime();
          try {
            return search.apply(deadline);
          } finally {
            bill.accept(client, System.nanoTime() - begin);
          }
        });
    try {
      line.add(client, task);
    } catch (RejectedExecutionException e) {
      throw new Problem(ProblemType.OVERLOADED, "too many searches at once; try again in a moment")
          .with("Retry-After", "1")
          .exception();
    }
    return await(task);
  }

  /**
   * Waits without interruption: a search ends at its deadline at the latest, and its generation
   * must not be closed before.
   */
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

  /** Returns the exception of a search; rethrows an error. */
  private static RuntimeException thrown(ExecutionException e) {
    return switch (e.getCause()) {
      case RuntimeException cause -> cause;
      case Error cause -> throw cause;
      case null, default -> new IllegalStateException("a search throws nothing checked", e);
    };
  }

  @Override
  public void close() {
    line.close();
  }
}
