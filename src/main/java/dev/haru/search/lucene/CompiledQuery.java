package dev.haru.search.lucene;

import java.util.List;
import org.apache.lucene.search.Query;

/**
 * A query's meaning as Lucene runs it.
 *
 * @param query the whole query, but for what must not occur
 * @param clauses the parts of its score, whose sum it is
 * @param excluded find what must not occur, none if nothing is left out
 * @param terms the terms that it has looked up
 */
record CompiledQuery(
    Query query, List<Clause> clauses, List<Query> excluded, TermStatesCache terms) {

  /**
   * A part of the score.
   *
   * @param label what it rewards, in words
   * @param query the Lucene query whose score it is
   */
  record Clause(String label, Query query) {}
}
