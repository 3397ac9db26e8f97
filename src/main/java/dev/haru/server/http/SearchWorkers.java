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
 * The threads that search, and a line of bounded length before them.
 *
 * <p>Requests are handled by virtual threads, of which there may be thousands. A search only
 * computes: many more of them at once than processors would make all slower and take memory, and
 * Lucene and the analyzers keep buffers for each thread that they see. There are twice as many
 * threads as processors, and no client has more than half of them, nor of the line: alone, it may
 * use the whole machine, and when another comes a thread is free for that one.
 */
public final class SearchWorkers implements AutoCloseable {

  /** At a few milliseconds a search, the last in line waits about a second. */
  private static final int MOST_WAITING = 256;

  private final Duration timeLimit;
  private final ObjLongConsumer<String> bill;
  private final FairLine line;
  private final List<Thread> threads = new ArrayList<>();

  /**
   * Creates the threads.
   *
   * @param timeLimit how long a search may take, its time in line included
   * @param bill is told for which client a thread has worked for how many nanoseconds
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

  /** Runs a search of a client and waits for its end, throwing what it throws. */
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
    line.close();
  }
}
