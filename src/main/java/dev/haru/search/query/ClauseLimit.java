package dev.haru.search.query;

import dev.haru.search.rank.Clause;
import dev.haru.search.rank.ScoringPlan;
import java.util.Collection;

/**
 * The limit on the clauses of a query. They are counted as Lucene's {@code IndexSearcher} counts
 * them (words, phrases and the like at any depth), which rejects queries with too many. For other
 * engines the limit bounds the work.
 */
final class ClauseLimit {

  /** The most clauses in one of haru's queries; Lucene allows 1,024. */
  static final int MAX = 1_000;

  /** The most clauses in a phrase, of which a query has at most eight. */
  static final int MAX_IN_PHRASE = MAX / 8;

  private ClauseLimit() {}

  /** Returns the number of clauses that a clause consists of. */
  static int in(Clause clause) {
    return clause.accept(COUNTER);
  }

  /** Returns the total number of clauses in the parts of a plan. */
  static int in(Collection<ScoringPlan.Part> parts) {
    return parts.stream().mapToInt(part -> in(part.clause())).sum();
  }

  private static final Clause.Visitor<Integer> COUNTER =
      new Clause.Visitor<>() {
        @Override
        public Integer word(Clause.Word word) {
          return 1;
        }

        @Override
        public Integer phrase(Clause.Phrase phrase) {
          return 1;
        }

        @Override
        public Integer near(Clause.Near near) {
          return 2;
        }

        @Override
        public Integer best(Clause.Best best) {
          return inAll(best.ways());
        }

        @Override
        public Integer sum(Clause.Sum sum) {
          return inAll(sum.required()) + inAll(sum.optional());
        }

        @Override
        public Integer boosted(Clause.Boosted boosted) {
          return in(boosted.clause());
        }
      };

  private static int inAll(Collection<Clause> clauses) {
    return clauses.stream().mapToInt(ClauseLimit::in).sum();
  }
}
