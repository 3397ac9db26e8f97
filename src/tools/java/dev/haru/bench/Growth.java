package dev.haru.bench;

import com.sun.management.OperatingSystemMXBean;
import dev.haru.course.Course;
import dev.haru.index.CourseIndex;
import dev.haru.index.build.BuildListener;
import dev.haru.index.build.BuildReport;
import dev.haru.index.build.Indexer;
import dev.haru.search.SearchRequest;
import dev.haru.search.SuggestRequest;
import dev.haru.search.lucene.LuceneSearchEngine;
import dev.haru.synthetic.SyntheticCourse;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Measures the costs of a synthetic course: building its index, rebuilding it after a change,
 * keeping it open, and searching it.
 */
public final class Growth {

  /** The rounds of all queries to warm up, after which figures hardly change. */
  private static final int WARM_UP = 3;

  private static final int ROUNDS = 5;

  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private final Path content;
  private final Path index;
  private long found; // so that no search is optimized away

  private Growth(Path directory) {
    content = directory.resolve("content");
    index = directory.resolve("haru");
  }

  /**
   * Runs the program.
   *
   * @param args the number of sections; a directory, absent or empty, for the course and its index;
   *     the seed
   */
  public static void main(String[] args) throws Exception {
    new Growth(Path.of(args[1])).run(Integer.parseInt(args[0]), Long.parseLong(args[2]));
  }

  private void run(int sections, long seed) throws Exception {
    long max = Runtime.getRuntime().maxMemory();
    say("Java %s, heap of %s at most", Runtime.version(), megabytes(max));
    SyntheticCourse.Written written = SyntheticCourse.write(sections, content, seed);
    say(
        "course: %,d lessons, %,d sections, %s of Markdown",
        written.lessons(), written.sections(), megabytes(written.bytes()));
    BuildReport built = build("build");
    say(
        "index: %s, %.2f of the Markdown",
        megabytes(built.bytes()), (double) built.bytes() / written.bytes());
    build("build again, nothing changed");
    if (!written.translated().isEmpty()) {
      Files.writeString(
          content.resolve(written.translated()),
          "\nA sentence that was added later.\n",
          StandardOpenOption.APPEND);
      build("build again, one lesson changed");
    }
    ask(seed);
    say("%,d hits and suggestions", found);
  }

  private BuildReport build(String what) throws Exception {
    try (HeapWatch heap = new HeapWatch()) {
      long start = System.nanoTime();
      long processors = processorTime();
      BuildReport report =
          Indexer.build(
              Course.open(List.of(content)), index, Clock.systemUTC(), BuildListener.SILENT);
      double seconds = seconds(start);
      say(
          "%s: %.2f s, %,.0f sections a second, %.2f s of the processors; %,d problems; heap after"
              + " collections at most %s",
          what,
          seconds,
          report.sections() / seconds,
          (processorTime() - processors) / 1e9,
          report.problems(),
          megabytes(heap.most()));
      return report;
    }
  }

  private void ask(long seed) throws Exception {
    long before = HeapWatch.used();
    long start = System.nanoTime();
    try (CourseIndex opened = CourseIndex.open(index);
        LuceneSearchEngine engine =
            new LuceneSearchEngine(opened, Course.open(List.of(content)).settings().glossary())) {
      say("open: %.2f s", seconds(start));
      say("heap of the open engine: %s", megabytes(HeapWatch.used() - before));
      Map<String, List<String>> kinds = GrowthQueries.of(seed, opened.reader());
      say("| queries | first, ms | median, ms | 99 %%, ms |");
      say("|---|---|---|---|");
      for (Map.Entry<String, List<String>> kind : kinds.entrySet()) {
        askKind(engine, kind.getKey(), kind.getValue());
      }
      say("heap of the engine after that: %s", megabytes(HeapWatch.used() - before));
    }
  }

  private void askKind(LuceneSearchEngine engine, String kind, List<String> queries) {
    double first = time(engine, kind, queries.get(0)) / 1e6;
    Samples samples = new Samples();
    for (int round = 0; round < WARM_UP + ROUNDS; round++) {
      for (String query : queries) {
        long took = time(engine, kind, query);
        if (round >= WARM_UP) {
          samples.add(took);
        }
      }
    }
    say("| %s | %.2f | %.2f | %.2f |", kind, first, samples.millis(0.5), samples.millis(0.99));
  }

  private long time(LuceneSearchEngine engine, String kind, String query) {
    long start = System.nanoTime();
    found +=
        kind.equals("suggest")
            ? engine.suggest(SuggestRequest.of(query)).suggestions().size()
            : engine.search(SearchRequest.of(query)).hits().size();
    return System.nanoTime() - start;
  }

  /** The processor time, which other work changes little; includes compilation and collection. */
  private static long processorTime() {
    OperatingSystemMXBean machine =
        ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    return machine.getProcessCpuTime();
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  private static String megabytes(long bytes) {
    return String.format(Locale.ROOT, "%,.1f MB", bytes / 1e6);
  }

  private void say(String format, Object... values) {
    out.printf(Locale.ROOT, format + "%n", values);
  }
}
