package dev.haru.search.engine;

import dev.haru.search.Deadline;
import dev.haru.search.correct.CourseVocabulary;
import dev.haru.search.rank.RankingParameters;
import dev.haru.search.rank.SectionColumns;
import dev.haru.search.suggest.SuggestionIndex;
import java.io.IOException;

/**
 * One generation of an index as an engine offers it: the port behind which Lucene stands, and
 * behind which another engine can. Safe for use by several threads.
 */
public interface SectionIndex {

  /** Returns the number of the generation. */
  long generation();

  /** Returns what ranking has to know of all sections. */
  SectionColumns columns();

  /** Returns the course's words. */
  CourseVocabulary vocabulary();

  /** Returns what can be suggested. */
  SuggestionIndex suggestions();

  /** Returns what is stored of a section. */
  StoredSection section(int section) throws IOException;

  /**
   * Begins a query.
   *
   * @param parameters what it is scored by
   * @param deadline when its look-ups end
   */
  QueryRun run(RankingParameters parameters, Deadline deadline);
}
