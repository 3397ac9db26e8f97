package dev.haru.search.lucene;

import dev.haru.search.Deadline;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.IndexSearcher;

/**
 * The terms that a query asks for, each looked up in the index once, however many of the query's
 * parts have it: scores and highlights ask for the same. Of one query; not safe for use by several
 * threads.
 */
final class TermStatesCache {

  private final IndexSearcher searcher;
  private final int sections;
  private final Deadline deadline;
  private final Map<Term, TermStates> states = new HashMap<>();

  /**
   * Creates it.
   *
   * @param sections how many sections the index has
   * @param deadline until when to look terms up
   */
  TermStatesCache(IndexSearcher searcher, int sections, Deadline deadline) {
    this.searcher = searcher;
    this.sections = sections;
    this.deadline = deadline;
  }

  /** Returns how many sections the index has. */
  int sections() {
    return sections;
  }

  /**
   * Returns where the index has a term, and in how many sections: 0 where it does not. Throws
   * {@code SearchTimeout} at the deadline.
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
