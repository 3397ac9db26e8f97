package dev.haru.bench;

import dev.haru.search.SuggestRequest;
import dev.haru.search.SuggestResponse;
import java.io.IOException;
import java.nio.file.Path;
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

/** Warm suggestions for what somebody has typed so far. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class SuggestBenchmark {

  /** The course. */
  @Param("src/eval/90daysofdevops")
  public String content;

  /** A letter, a word's beginning, half a syllable, consonants, the other keyboard, a slip. */
  @Param({"d", "load bal", "쿠버ㄴ", "ㅋㅂ", "znqj", "kubrenet"})
  public String typed;

  private Sample sample;

  /** Indexes the course. */
  @Setup
  public void open() throws Exception {
    sample = new Sample(Path.of(content));
  }

  /** Deletes the index. */
  @TearDown
  public void close() throws IOException {
    sample.close();
  }

  /** Suggests. */
  @Benchmark
  public SuggestResponse suggest() {
    return sample.engine().suggest(SuggestRequest.of(typed));
  }
}
