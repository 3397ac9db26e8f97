package dev.haru.search.rank;

import dev.haru.index.CourseIndex;
import java.io.IOException;

/**
 * What ranking has to know of the sections of one generation, whatever the query. Immutable.
 *
 * @param count how many there are
 * @param groups which are translations of one another
 * @param lessons to which lesson each belongs
 * @param duplicates which say the same
 */
public record SectionColumns(
    int count, TranslationGroups groups, LessonOrdinals lessons, DuplicateGroups duplicates) {

  /** Reads them. */
  public static SectionColumns of(CourseIndex index) throws IOException {
    return new SectionColumns(
        index.sections(),
        TranslationGroups.of(index.reader()),
        LessonOrdinals.of(index.reader(), index.info().analyzerGroups()),
        DuplicateGroups.of(index.reader()));
  }
}
