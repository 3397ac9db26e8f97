package dev.haru.search.engine;

import dev.haru.search.Deadline;
import dev.haru.search.correct.CourseVocabulary;
import dev.haru.search.correct.Lexicon;
import dev.haru.search.rank.RankingParameters;
import dev.haru.search.rank.SectionColumns;
import dev.haru.search.suggest.NameSuggestions;
import dev.haru.search.suggest.SuggestionIndex;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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

  /** Returns a section as it is stored. */
  StoredSection section(int section) throws IOException;

  /**
   * Returns sections as they are stored, by their numbers; an engine that fetches them does so at
   * once.
   *
   * @param sections the sections to display in full
   * @param named further sections, of which no text is needed
   * @param deadline when the look-ups end
   */
  default Map<Integer, StoredSection> sections(
      Collection<Integer> sections, Collection<Integer> named, Deadline deadline)
      throws IOException {
    Map<Integer, StoredSection> all = new HashMap<>();
    for (Collection<Integer> each : List.of(sections, named)) {
      for (int section : each) {
        deadline.check();
        all.put(section, section(section));
      }
    }
    return all;
  }

  /**
   * Starts the look-ups of a query.
   *
   * @param parameters the parameters of its scores
   * @param deadline when its look-ups end
   */
  QueryRun run(RankingParameters parameters, Deadline deadline);
}
