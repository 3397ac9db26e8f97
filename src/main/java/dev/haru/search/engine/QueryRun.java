package dev.haru.search.engine;

import dev.haru.search.Deadline;
import dev.haru.search.rank.Clause;
import dev.haru.search.rank.ClauseScores;
import dev.haru.search.rank.SectionMatches;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The look-ups of one query in an index; implemented by each engine. Not safe for use by several
 * threads. All methods throw {@link dev.haru.search.SearchTimeout} at the query's deadline.
 */
public interface QueryRun extends ClauseScores {

  /**
   * Fetches what a query is about to ask for. An engine that has all sections at hand does nothing.
   */
  default void prepare(Retrieval retrieval) throws IOException {}

  /**
   * Returns how many results there are, counted where the sections are; null if all matches are at
   * hand and can be counted.
   */
  default @Nullable ResultCounts counts() {
    return null;
  }

  /** Returns the sections that a clause matches, in all languages, with their scores. */
  SectionMatches matches(Clause clause) throws IOException;

  /**
   * Passes on the positions at which sections have a term in a field.
   *
   * @param sections the numbers of the sections, ascending
   */
  void positions(String field, String term, int[] sections, PositionConsumer positions)
      throws IOException;

  /** Returns a section as it is stored. */
  StoredSection section(int section) throws IOException;

  /**
   * Returns sections as they are stored, by their numbers. An engine that fetches them does so at
   * once, together with the positions in those to display.
   *
   * @param displayed the sections to display in full
   * @param named further sections, of which no text is needed
   * @param deadline when the look-ups end
   */
  default Map<Integer, StoredSection> sections(
      Collection<Integer> displayed, Collection<Integer> named, Deadline deadline)
      throws IOException {
    Map<Integer, StoredSection> all = new HashMap<>();
    for (Collection<Integer> each : List.of(displayed, named)) {
      for (int section : each) {
        deadline.check();
        all.put(section, section(section));
      }
    }
    return all;
  }

  /** A receiver of positions, section by section. */
  @FunctionalInterface
  interface PositionConsumer {
    /**
     * Accepts a position.
     *
     * @param index the 0-based index of the section among those given
     * @param position the term's position in the section's text
     */
    void accept(int index, int position);
  }
}
