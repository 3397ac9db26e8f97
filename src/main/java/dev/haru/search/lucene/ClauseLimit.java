package dev.haru.search.lucene;

import java.util.Collection;
import java.util.function.Supplier;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.util.automaton.ByteRunAutomaton;

/**
 * How many clauses a query has, counted as {@link IndexSearcher} does, which refuses queries with
 * too many: words, phrases and the like at any depth.
 */
final class ClauseLimit {

  /** The most that haru asks for at once; a few of Lucene's 1,024 are left for filters. */
  static final int MOST = 1_000;

  private ClauseLimit() {}

  /** Returns how many clauses a query has. */
  static int in(Query query) {
    Counter counter = new Counter();
    query.visit(counter);
    return counter.count;
  }

  /** Returns how many clauses all pieces of a query have. */
  static int in(Collection<CompiledQuery.Clause> clauses) {
    return clauses.stream().mapToInt(clause -> in(clause.query())).sum();
  }

  private static final class Counter extends QueryVisitor {
    private int count;

    @Override
    public QueryVisitor getSubVisitor(Occur occur, Query parent) {
      return this;
    }

    @Override
    public void visitLeaf(Query query) {
      count++;
    }

    @Override
    public void consumeTerms(Query query, Term... terms) {
      count++;
    }

    @Override
    public void consumeTermsMatching(
        Query query, String field, Supplier<ByteRunAutomaton> automaton) {
      count++;
    }
  }
}
