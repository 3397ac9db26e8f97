package dev.haru.search.engine;

import dev.haru.search.rank.Clause;
import dev.haru.search.rank.ClauseScores;
import dev.haru.search.rank.SectionMatches;
import java.io.IOException;

/**
 * The look-ups of one query in an index: a port. Not safe for use by several threads. All methods
 * throw {@link dev.haru.search.SearchTimeout} at the query's deadline.
 */
public interface QueryRun extends ClauseScores {

  /** Returns the sections that a clause matches, in all languages, with their scores. */
  SectionMatches matches(Clause clause) throws IOException;

  /**
   * Hands out the positions at which sections have a term in a field.
   *
   * @param sections the numbers of the sections, ascending
   */
  void positions(String field, String term, int[] sections, PositionConsumer positions)
      throws IOException;

  /** Receives positions, section by section. */
  @FunctionalInterface
  interface PositionConsumer {
    /**
     * Takes a position.
     *
     * @param index which of the sections asked for has the term there, 0-based
     * @param position the term's position in the section's text
     */
    void accept(int index, int position);
  }
}
