package dev.haru.bench;

import dev.haru.course.Course;
import dev.haru.course.settings.OutsideAccess;
import dev.haru.index.CourseIndex;
import dev.haru.index.build.BuildListener;
import dev.haru.index.build.Indexer;
import dev.haru.search.lucene.LuceneSearchEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A course and its index in a temporary directory, which is deleted when this is closed. */
final class Sample implements AutoCloseable {

  private final Course course;
  private final Path directory;
  private final CourseIndex index;
  private final LuceneSearchEngine engine;

  /**
   * Indexes a course.
   *
   * @param content the course's directory
   */
  Sample(Path content) throws Exception {
    course = Course.open(List.of(content), OutsideAccess.ANYTHING);
    directory = Files.createTempDirectory("haru-bench");
    Path at = directory.resolve("haru");
    Indexer.build(course, at, Clock.systemUTC(), BuildListener.SILENT);
    index = CourseIndex.open(at);
    engine = new LuceneSearchEngine(index, course.settings().glossary());
  }

  Course course() {
    return course;
  }

  int sections() {
    return index.sections();
  }

  LuceneSearchEngine engine() {
    return engine;
  }

  /** Returns another path in the temporary directory. */
  Path directory(String name) {
    return directory.resolve(name);
  }

  @Override
  public void close() throws IOException {
    engine.close();
    index.close();
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
