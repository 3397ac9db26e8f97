package dev.haru.search.engine;

import dev.haru.search.Deadline;
import dev.haru.search.correct.CourseVocabulary;
import dev.haru.search.correct.Lexicon;
import dev.haru.search.rank.RankingParameters;
import dev.haru.search.rank.SectionColumns;
import dev.haru.search.suggest.NameSuggestions;
import dev.haru.search.suggest.SuggestionIndex;

/**
 * One generation of an index, as Lucene or another engine implements it. Safe for use by several
 * threads.
 */
public interface SectionIndex {

  /** Returns the number of the generation. */
  long generation();

  /** Returns the data about all sections that ranking needs. */
  SectionColumns columns();

  /** Returns the course's words. */
  CourseVocabulary vocabulary();

  /** Returns all words that a query may mean. */
  Lexicon lexicon();

  /** Returns the index of suggestions. */
  SuggestionIndex suggestions();

  /**
   * Returns the names that are suggested.
   *
   * @param derived those derived from the dictionaries, unless the index has stored them
   */
  default NameSuggestions names(NameSuggestions derived) {
    return derived;
  }

  /**
   * Starts the look-ups of a query.
   *
   * @param parameters the parameters of its scores
   * @param deadline when its look-ups end
   */
  QueryRun run(RankingParameters parameters, Deadline deadline);
}
