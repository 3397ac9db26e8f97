package dev.haru.bench;

import dev.haru.analysis.Analyzers;
import dev.haru.course.Course;
import dev.haru.course.model.Block;
import dev.haru.course.model.Lesson;
import dev.haru.course.model.Section;
import dev.haru.course.settings.OutsideAccess;
import dev.haru.index.build.BuildListener;
import dev.haru.index.build.BuildMode;
import dev.haru.index.build.BuildReport;
import dev.haru.index.build.Indexer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.lucene.analysis.TokenStream;
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

/** The steps of building a whole course, and the whole build. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5)
@Measurement(iterations = 10)
public class IndexingBenchmark {

  /** The course. */
  @Param("src/eval/90daysofdevops")
  public String content;

  private Course course;
  private List<Lesson> lessons;
  private Path index;

  /** Reads the course. */
  @Setup
  public void open() throws Exception {
    course = Course.open(List.of(Path.of(content)), OutsideAccess.ANYTHING);
    lessons = Floor.lessons(course);
    index = Files.createTempDirectory("haru-bench");
  }

  /** Deletes the index. */
  @TearDown
  public void close() throws IOException {
    try (Stream<Path> files = Files.walk(index)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  /** Reads all lessons into sections and blocks. */
  @Benchmark
  public List<Lesson> readLessons() throws IOException {
    return Floor.lessons(course);
  }

  /** Analyzes all blocks once. */
  @Benchmark
  public int analyzeText() throws IOException {
    int tokens = 0;
    try (Analyzers analyzers = new Analyzers()) {
      for (Lesson lesson : lessons) {
        for (Section section : lesson.sections()) {
          for (Block block : section.blocks()) {
            String group = Analyzers.groupOf(block.text(), lesson.lang());
            try (TokenStream stream = analyzers.lucene(group).tokenStream("", block.text())) {
              stream.reset();
              while (stream.incrementToken()) {
                tokens++;
              }
              stream.end();
            }
          }
        }
      }
    }
    return tokens;
  }

  /** Builds the whole index: reads, analyzes, learns from translations, writes. */
  @Benchmark
  public BuildReport buildIndex() throws Exception {
    return Indexer.build(course, index, BuildMode.FULL, Clock.systemUTC(), BuildListener.SILENT);
  }
}
