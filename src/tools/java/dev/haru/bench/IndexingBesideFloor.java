package dev.haru.bench;

import dev.haru.course.Course;
import dev.haru.index.build.BuildListener;
import dev.haru.index.build.BuildMode;
import dev.haru.index.build.Indexer;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Indexes a course with haru and with the floor, in turn, and compares time and size. */
final class IndexingBesideFloor {

  private static final int WARM_UP = 2;
  private static final int ROUNDS = 5;

  private final Course course;
  private final Path directory;
  private final Samples haru = new Samples();
  private final Samples floor = new Samples();
  private long haruBytes;
  private long floorBytes;

  private IndexingBesideFloor(Course course, Path directory) {
    this.course = course;
    this.directory = directory;
  }

  /** Measures, prints, and adds the ratios to others. */
  static void run(Course course, Path directory, Map<String, Double> ratios, PrintStream out)
      throws Exception {
    IndexingBesideFloor measured = new IndexingBesideFloor(course, directory);
    for (int round = -WARM_UP; round < ROUNDS; round++) {
      measured.round(round);
    }
    measured.print(ratios, out);
  }

  private void round(int round) throws Exception {
    Path own = directory.resolve("haru" + round);
    Path plain = directory.resolve("floor" + round);
    long start = System.nanoTime();
    haruBytes =
        Indexer.build(course, own, BuildMode.FULL, Clock.systemUTC(), BuildListener.SILENT).bytes();
    long between = System.nanoTime();
    Floor.index(course, plain).close();
    long end = System.nanoTime();
    floorBytes = bytes(plain);
    if (round >= 0) {
      haru.add(between - start);
      floor.add(end - between);
    }
  }

  private static long bytes(Path index) throws IOException {
    long bytes = 0;
    try (Stream<Path> files = Files.list(index)) {
      for (Path file : files.toList()) {
        bytes += Files.size(file);
      }
    }
    return bytes;
  }

  private void print(Map<String, Double> ratios, PrintStream out) {
    ratios.put("indexing", haru.millis(0.5) / floor.millis(0.5));
    ratios.put("index size", (double) haruBytes / floorBytes);
    out.printf(
        Locale.ROOT,
        "%nIndexing: floor %.0f ms, haru %.0f ms (%.2f); index: floor %.2f MB, haru %.2f MB"
            + " (%.2f).%n",
        floor.millis(0.5),
        haru.millis(0.5),
        ratios.get("indexing"),
        floorBytes / 1e6,
        haruBytes / 1e6,
        ratios.get("index size"));
  }
}
