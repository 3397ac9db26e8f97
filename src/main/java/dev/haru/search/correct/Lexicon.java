package dev.haru.search.correct;

import java.util.Map;

/**
 * All words that a query may mean, which are read only when words similar to an unknown one are
 * looked for. Safe for use by several threads.
 */
@FunctionalInterface
public interface Lexicon {

  /**
   * Returns the words in lower case, preferably sorted, each with the number of sections that
   * contain it or what it stands for.
   */
  Map<String, Integer> frequencies();
}
