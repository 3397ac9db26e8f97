package dev.haru.search.live;

import dev.haru.index.CourseIndex;
import dev.haru.search.SearchEngine;

/** A factory of engines for generations of the index. */
@FunctionalInterface
public interface EngineFactory {

  /**
   * Creates an engine; the caller closes the index.
   *
   * @throws Exception if the index, or anything else that the engine needs, cannot be used
   */
  SearchEngine engine(CourseIndex index) throws Exception;
}
