package dev.haru.search.live;

import dev.haru.course.Course;
import dev.haru.index.CourseIndex;
import dev.haru.index.build.BuildListener;
import dev.haru.index.build.Indexer;
import dev.haru.kit.ManualClock;
import dev.haru.kit.TestCourse;
import dev.haru.search.SearchRequest;
import dev.haru.search.lucene.LuceneSearchEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Generations of a course whose two lessons share a word that every build changes. */
final class LiveIndex implements AutoCloseable {

  private final TestCourse course;
  private final Path path;
  private final ManualClock clock = new ManualClock();
  private final AtomicInteger engines = new AtomicInteger();
  private final AtomicReference<Throwable> failure = new AtomicReference<>();
  private final AtomicReference<CourseIndex> newest = new AtomicReference<>();
  private final Generations generations;

  LiveIndex(Path root) {
    course = new TestCourse(root.resolve("course"));
    path = root.resolve("index");
    generations =
        new Generations(
            path,
            opened -> {
              engines.incrementAndGet();
              newest.set(opened);
              switch (failure.get()) {
                case Exception e -> throw e;
                case Error e -> throw e;
                case null, default -> {}
              }
              return new LuceneSearchEngine(opened, Map.of());
            },
            clock);
  }

  Generations generations() {
    return generations;
  }

  Path path() {
    return path;
  }

  ManualClock clock() {
    return clock;
  }

  /** Returns the number of engines requested so far. */
  int engines() {
    return engines.get();
  }

  /** Makes engines fail with a throwable from now on, or work again if it is null. */
  void failEngines(Throwable with) {
    failure.set(with);
  }

  /** Returns the index for which an engine was last requested. */
  CourseIndex newest() {
    return newest.get();
  }

  void build(String word) throws Exception {
    course.with("2026/day01.md", "# Day 1\n\nThe shared " + word + ".\n");
    course.with("2026/day02.md", "# Day 2\n\nThe shared " + word + ".\n");
    Indexer.build(
        Course.open(List.of(course.content())), path, Clock.systemUTC(), BuildListener.SILENT);
  }

  /** Returns the word of the generation in use. */
  String words() {
    try (Lease lease = generations.acquire()) {
      return words(lease);
    }
  }

  static String words(Lease lease) {
    String text = lease.engine().search(SearchRequest.of("shared")).hits().get(0).excerpt().text();
    return text.replaceAll("The shared (\\w+)\\.", "$1");
  }

  /** Changes a byte in the largest new file. */
  void damage(Set<Path> before) throws IOException {
    Path largest =
        files().stream()
            .filter(file -> !before.contains(file))
            .max(Comparator.comparingLong(file -> file.toFile().length()))
            .orElseThrow();
    byte[] bytes = Files.readAllBytes(largest);
    bytes[bytes.length / 2] ^= 0x55;
    Files.write(largest, bytes);
  }

  Set<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(path)) {
      return files.collect(Collectors.toSet());
    }
  }

  void delete() throws IOException {
    for (Path file : files()) {
      Files.delete(file);
    }
    Files.delete(path);
  }

  @Override
  public void close() {
    generations.close();
  }
}
