package dev.haru.bench;

import dev.haru.search.lucene.LuceneSearchEngine;
import java.io.IOException;
import java.nio.file.Path;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** An engine with the index of a course, for benchmarks. */
@State(Scope.Benchmark)
public class WarmEngine {

  /** The course. */
  @Param("src/eval/90daysofdevops")
  public String content;

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

  LuceneSearchEngine engine() {
    return sample.engine();
  }
}
