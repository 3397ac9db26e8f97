package dev.haru.search.live;

import dev.haru.index.CourseIndex;
import dev.haru.search.SearchEngine;

/** Makes the engine for a generation of the index. */
@FunctionalInterface
public interface EngineFactory {

  /**
   * Makes an engine; the index stays the caller's to close.
   *
   * @throws Exception when the index, or what else the engine needs, cannot be used
   */
  SearchEngine engine(CourseIndex index) throws Exception;
}
