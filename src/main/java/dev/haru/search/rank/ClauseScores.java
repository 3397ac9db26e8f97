package dev.haru.search.rank;

import java.io.IOException;
import java.util.List;

/**
 * The scores that the clauses of one query give to single sections, for explanations; implemented
 * by each engine. Not safe for use by several threads. All methods throw {@link
 * dev.haru.search.SearchTimeout} at the query's deadline.
 */
public interface ClauseScores {

  /** Returns the score that a clause gives to a section, 0 if it does not match. */
  float score(Clause clause, int section) throws IOException;

  /** Returns the occurrences of a word in a section, by spelling and field. */
  List<Occurrence> occurrences(Clause.Word word, int section) throws IOException;

  /** Returns the number of sections that have a term in a field. */
  int frequency(String field, String term) throws IOException;

  /**
   * Occurrences of a spelling in a field of a section.
   *
   * @param field the field
   * @param term the spelling
   * @param times the number of occurrences
   */
  record Occurrence(String field, String term, int times) {}
}
