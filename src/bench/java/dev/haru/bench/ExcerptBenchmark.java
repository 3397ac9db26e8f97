package dev.haru.bench;

import dev.haru.eval.JudgedQuery;
import dev.haru.search.Filters;
import dev.haru.search.SearchRequest;
import dev.haru.search.SearchResponse;
import java.io.IOException;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The same queries with one hit, ten and a hundred: what the excerpts of 99 hits cost is the
 * difference, since ranking sees every match anyway.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class ExcerptBenchmark {

  /** The course. */
  @Param("src/eval/90daysofdevops")
  public String content;

  /** The file of queries. */
  @Param("../shared/eval/queries.tsv")
  public String queries;

  /** How many hits with excerpts. */
  @Param({"1", "10", "100"})
  public int hits;

  private Sample sample;
  private List<JudgedQuery> asked;
  private int next;

  /** Indexes the course. */
  @Setup
  public void open() throws Exception {
    sample = new Sample(Path.of(content));
    asked = Modes.read(Path.of(queries)).get("ko>any");
  }

  /** Deletes the index. */
  @TearDown
  public void close() throws IOException {
    sample.close();
  }

  /** Answers the next query. */
  @Benchmark
  public SearchResponse answer() {
    JudgedQuery query = asked.get(next++ % asked.size());
    Filters filters = new Filters(query.lang(), null, null);
    return sample.engine().search(new SearchRequest(query.text(), filters, null, hits, 0, false));
  }
}
