package dev.haru.search.lucene;

import dev.haru.search.rank.Clause;
import dev.haru.search.rank.RankingParameters;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;

/**
 * A compiler of clauses into Lucene queries. Belongs to one query; not safe for use by several
 * threads.
 */
final class QueryCompiler implements Clause.Visitor<Query> {

  private final RankingParameters parameters;
  private final TermStatesCache terms;

  /**
   * Creates a compiler.
   *
   * @param terms the look-ups of terms
   */
  QueryCompiler(RankingParameters parameters, TermStatesCache terms) {
    this.parameters = parameters;
    this.terms = terms;
  }

  /** Returns the Lucene query with the matches and scores of a clause. */
  Query compile(Clause clause) {
    return clause.accept(this);
  }

  @Override
  public Query word(Clause.Word word) {
    return new Bm25fQuery(word, parameters, terms);
  }

  @Override
  public Query phrase(Clause.Phrase phrase) {
    PhraseQuery.Builder all = new PhraseQuery.Builder().setSlop(phrase.slop());
    phrase.terms().forEach(each -> all.add(new Term(phrase.field(), each.term()), each.position()));
    return all.build();
  }

  @Override
  public Query near(Clause.Near near) {
    return new MultiPhraseQuery.Builder()
        .add(terms(near.field(), near.left()))
        .add(terms(near.field(), near.right()))
        .setSlop(near.slop())
        .build();
  }

  @Override
  public Query best(Clause.Best best) {
    return new DisjunctionMaxQuery(best.ways().stream().map(this::compile).toList(), 0);
  }

  @Override
  public Query sum(Clause.Sum sum) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    sum.required().forEach(each -> all.add(compile(each), Occur.MUST));
    sum.optional().forEach(each -> all.add(compile(each), Occur.SHOULD));
    return all.build();
  }

  @Override
  public Query boosted(Clause.Boosted boosted) {
    return new BoostQuery(compile(boosted.clause()), boosted.factor());
  }

  private static Term[] terms(String field, List<String> terms) {
    return terms.stream().map(term -> new Term(field, term)).toArray(Term[]::new);
  }
}
