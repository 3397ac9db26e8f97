package dev.haru.cli.base;

import dev.haru.course.Course;
import dev.haru.index.CourseIndex;
import dev.haru.index.IndexInfo;
import dev.haru.index.directory.IndexException;
import dev.haru.search.SearchEngine;
import dev.haru.search.lucene.LuceneSearchEngine;
import java.io.Closeable;
import java.io.IOException;

/**
 * An engine that a command asks, with what belongs to it.
 *
 * @param engine the engine
 * @param info the description of the build
 * @param index what the engine reads, closed after it
 */
public record AskedEngine(SearchEngine engine, IndexInfo info, Closeable index)
    implements AutoCloseable {

  /**
   * Opens Lucene's engine over the course's index, which is built or refreshed first if need be.
   */
  public static AskedEngine ofLucene(
      Console console, CourseTarget target, IndexOpener.Opening opening)
      throws IndexException, IOException {
    Course course = target.course();
    CourseIndex index = IndexOpener.open(console, target, opening);
    try {
      return new AskedEngine(
          new LuceneSearchEngine(index, course.settings().glossary()), index.info(), index::close);
    } catch (Throwable e) {
      index.close();
      throw e;
    }
  }

  @Override
  public void close() throws IOException {
    try (index) {
      engine.close();
    }
  }
}
