package dev.haru.bench;

import dev.haru.search.SearchEngine;
import dev.haru.search.SearchRequest;
import dev.haru.search.SearchResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * Queries at a steady rate, whether the ones before have been answered or not. A query's time
 * begins when it should have been sent, so that waiting counts.
 */
final class SteadyRate {

  private final SearchEngine engine;
  private final List<SearchRequest> queries;
  private final double perSecond;
  private final List<List<String>> right;

  /** Asks each query once, for the right answers. */
  SteadyRate(SearchEngine engine, List<SearchRequest> queries, double perSecond) {
    this.engine = engine;
    this.queries = List.copyOf(queries);
    this.perSecond = perSecond;
    this.right = queries.stream().map(each -> places(engine.search(each))).toList();
  }

  /** What happened to the queries of some time. */
  record Outcome(Samples times, long queries, long errors, long wrong) {
    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%d queries, median %.0f ms, 99%% %.0f ms, worst %.0f ms, %d errors, %d wrong",
          queries,
          times.millis(0.5),
          times.millis(0.99),
          times.millis(1),
          errors,
          wrong);
    }
  }

  /** Sends queries for some time. */
  Outcome run(Duration time) {
    long end = System.nanoTime() + time.toNanos();
    return run(() -> System.nanoTime() < end);
  }

  /** Sends queries as long as a condition holds. */
  Outcome run(BooleanSupplier goesOn) {
    Samples times = new Samples();
    LongAdder errors = new LongAdder();
    LongAdder wrong = new LongAdder();
    long start = System.nanoTime();
    int sent = 0;
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (; goesOn.getAsBoolean(); sent++) {
        long due = start + (long) (sent * 1e9 / perSecond);
        LockSupport.parkNanos(due - System.nanoTime());
        int query = sent % queries.size();
        threads.execute(() -> {
          try {
            if (!places(engine.search(queries.get(query))).equals(right.get(query))) {
              wrong.increment();
            }
          } catch (RuntimeException e) {
            errors.increment();
            System.err.println(e);
          }
          synchronized (times) {
            times.add(System.nanoTime() - due);
          }
        });
      }
    }
    return new Outcome(times, sent, errors.sum(), wrong.sum());
  }

  /** Returns the places of a response's hits. */
  static List<String> places(SearchResponse response) {
    List<String> places = new ArrayList<>();
    response.hits().forEach(hit -> places.add(hit.path() + ":" + hit.line()));
    return places;
  }
}
