package dev.haru.search.lucene;

import dev.haru.search.Deadline;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

/**
 * A cache of term look-ups: each term of a query is looked up in the index once, even if several
 * clauses, scores and highlights need it. Belongs to one query; not safe for use by several
 * threads.
 */
final class TermStatesCache {

  private final IndexSearcher searcher;
  private final @Nullable FrequencyCache frequencies;
  private final Deadline deadline;
  private final Map<Term, TermStates> states = new HashMap<>();

  /**
   * Creates an empty cache.
   *
   * @param frequencies the frequencies of terms; null if no words are scored
   * @param deadline the deadline of the look-ups
   */
  TermStatesCache(IndexSearcher searcher, @Nullable FrequencyCache frequencies, Deadline deadline) {
    this.searcher = searcher;
    this.frequencies = frequencies;
    this.deadline = deadline;
  }

  /** Returns the frequencies of terms, by which words are scored. */
  FrequencyCache frequencies() {
    return Objects.requireNonNull(frequencies, "words are not scored here");
  }

  /**
   * Returns the states of a term in the index, with the number of sections that have it, possibly
   * 0. Throws {@code SearchTimeout} at the deadline.
   */
  TermStates of(Term term) throws IOException {
    deadline.check();
    TermStates known = states.get(term);
    if (known == null) {
      known = TermStates.build(searcher, term, true);
      states.put(term, known);
    }
    return known;
  }
}
