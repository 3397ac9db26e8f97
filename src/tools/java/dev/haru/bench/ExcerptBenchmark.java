package dev.haru.bench;

import dev.haru.eval.JudgedQuery;
import dev.haru.search.Filters;
import dev.haru.search.SearchRequest;
import dev.haru.search.SearchResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Queries with one, ten and a hundred hits: the difference is the cost of the excerpts, because
 * ranking visits all matches anyway.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class ExcerptBenchmark {

  /** The file of queries. */
  @Param("../shared/eval/queries.tsv")
  public String queries;

  /** The number of hits with excerpts. */
  @Param({"1", "10", "100"})
  public int hits;

  private List<JudgedQuery> asked;
  private int next;

  /** Reads the queries. */
  @Setup
  public void open() throws Exception {
    asked = Modes.read(Path.of(queries)).get("ko>any");
  }

  /** Answers the next query. */
  @Benchmark
  public SearchResponse answer(WarmEngine warm) {
    JudgedQuery query = asked.get(next++ % asked.size());
    Filters filters = Filters.ofLanguage(query.lang());
    return warm.engine().search(new SearchRequest(query.text(), filters, null, hits, 0, false));
  }
}
