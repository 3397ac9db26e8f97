package dev.haru.bench;

import dev.haru.search.SuggestRequest;
import dev.haru.search.SuggestResponse;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Warm suggestions. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class SuggestBenchmark {

  /**
   * A letter, a word's beginning, half a syllable, consonants, the wrong keyboard, a typing error.
   */
  @Param({"d", "load bal", "쿠버ㄴ", "ㅋㅂ", "znqj", "kubrenet"})
  public String typed;

  /** Completes a text. */
  @Benchmark
  public SuggestResponse suggest(WarmEngine warm) {
    return warm.engine().suggest(SuggestRequest.of(typed));
  }
}
