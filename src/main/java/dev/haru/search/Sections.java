package dev.haru.search;

import dev.haru.index.CourseIndex;
import java.io.IOException;

/**
 * What ranking has to know of the sections of one generation, whatever the query. Immutable.
 *
 * @param count how many there are
 * @param concepts which are translations of one another
 * @param lessons to which lesson each belongs
 * @param duplicates which say the same
 */
record Sections(int count, Concepts concepts, Lessons lessons, Duplicates duplicates) {

  /** Reads them. */
  static Sections of(CourseIndex index) throws IOException {
    return new Sections(
        index.sections(),
        Concepts.of(index.reader()),
        Lessons.of(index.reader(), index.info().families()),
        Duplicates.of(index.reader()));
  }
}
