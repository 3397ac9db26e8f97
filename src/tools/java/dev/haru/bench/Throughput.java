package dev.haru.bench;

import dev.haru.eval.JudgedQuery;
import dev.haru.search.Filters;
import dev.haru.search.SearchRequest;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/** Measures the queries per second of the engine without a server. */
public final class Throughput {

  private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

  private Throughput() {}

  /**
   * Runs the program: a thread per processor, 30 seconds to warm up, 30 seconds that count.
   *
   * @param args the course's directory, the file of queries
   */
  public static void main(String[] args) throws Exception {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    List<JudgedQuery> queries =
        Modes.read(Path.of(args[1])).values().stream().flatMap(List::stream).toList();
    int threads = Runtime.getRuntime().availableProcessors();
    LongAdder answered = new LongAdder();
    try (Sample sample = new Sample(Path.of(args[0]));
        ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      long start = System.nanoTime() + 30 * SECOND;
      long end = start + 30 * SECOND;
      for (int i = 0; i < threads; i++) {
        int first = i * queries.size() / threads;
        pool.execute(() -> ask(sample, queries, first, start, end, answered));
      }
    }
    out.printf(Locale.ROOT, "%,d queries a second, %d threads%n", answered.sum() / 30, threads);
  }

  private static void ask(
      Sample sample,
      List<JudgedQuery> queries,
      int first,
      long start,
      long end,
      LongAdder answered) {
    int next = first;
    for (long now = System.nanoTime(); now < end; now = System.nanoTime()) {
      JudgedQuery query = queries.get(next++ % queries.size());
      Filters filters = Filters.ofLanguage(query.lang());
      sample
          .engine()
          .search(
              new SearchRequest(query.text(), filters, null, SearchRequest.USUAL_LIMIT, 0, false));
      if (now >= start) {
        answered.increment();
      }
    }
  }
}
