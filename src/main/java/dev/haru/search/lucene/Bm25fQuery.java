package dev.haru.search.lucene;

import dev.haru.search.rank.Bm25f;
import dev.haru.search.rank.Clause;
import dev.haru.search.rank.FieldPostings;
import dev.haru.search.rank.RankingParameters;
import dev.haru.search.rank.WordPostings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/** A {@link Clause.Word} as a Lucene query, scored by {@link Bm25f}. */
final class Bm25fQuery extends Query {

  private final Clause.Word word;
  private final List<Term> places;
  private final RankingParameters parameters;
  private final TermStatesCache terms;

  /**
   * Creates a query.
   *
   * @param parameters the weights of the fields
   * @param terms the look-ups of terms
   */
  Bm25fQuery(Clause.Word word, RankingParameters parameters, TermStatesCache terms) {
    this.word = word;
    this.parameters = parameters;
    this.terms = terms;
    this.places =
        word.spellings().stream().map(each -> new Term(each.field(), each.term())).toList();
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost)
      throws IOException {
    return new Bm25fWeight(searcher, boost);
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.consumeTerms(this, places.toArray(Term[]::new));
  }

  @Override
  public String toString(String field) {
    return "word(" + word.typed() + ")";
  }

  @Override
  public boolean equals(Object other) {
    return sameClassAs(other) && word.spellings().equals(((Bm25fQuery) other).word.spellings());
  }

  @Override
  public int hashCode() {
    return 31 * classHash() + word.spellings().hashCode();
  }

  private final class Bm25fWeight extends Weight {
    private final Bm25f formula;
    private final List<TermStates> states = new ArrayList<>();
    private final Map<String, Float> averageLengths = new HashMap<>();

    Bm25fWeight(IndexSearcher searcher, float boost) throws IOException {
      super(Bm25fQuery.this);
      float frequency = 0;
      for (Term place : places) {
        TermStates state = terms.of(place);
        states.add(state);
        frequency = Math.max(frequency, terms.frequencies().of(place, state));
        addAverageLength(searcher, place.field());
      }
      this.formula = Bm25f.of(frequency, terms.frequencies().sections(), parameters.k1(), boost);
    }

    private void addAverageLength(IndexSearcher searcher, String field) throws IOException {
      if (!averageLengths.containsKey(field)) {
        CollectionStatistics statistics = searcher.collectionStatistics(field);
        averageLengths.put(
            field,
            statistics == null
                ? 1
                : (float) statistics.sumTotalTermFreq() / Math.max(1, statistics.docCount()));
      }
    }

    @Override
    public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext context) throws IOException {
      List<FieldPostings> fields = fields(context);
      return fields.isEmpty() ? null : new DefaultScorerSupplier(scorer(context, fields));
    }

    private Bm25fScorer scorer(LeafReaderContext context, List<FieldPostings> fields) {
      return new Bm25fScorer(new WordPostings(fields, context.reader().maxDoc()), formula);
    }

    /** Returns the word's postings in a segment, none if it does not occur there. */
    private List<FieldPostings> fields(LeafReaderContext context) throws IOException {
      List<FieldPostings> fields = new ArrayList<>();
      for (int i = 0; i < places.size(); i++) {
        var supplier = states.get(i).get(context);
        TermState state = supplier == null ? null : supplier.get();
        if (state != null) {
          Term place = places.get(i);
          fields.add(
              FieldPostings.of(
                  word.spellings().get(i),
                  postings(context, place, state),
                  averageLengths.getOrDefault(place.field(), 1f),
                  parameters));
        }
      }
      return fields;
    }

    private static LucenePostings postings(LeafReaderContext context, Term place, TermState state)
        throws IOException {
      TermsEnum all = Objects.requireNonNull(context.reader().terms(place.field())).iterator();
      all.seekExact(place.bytes(), state);
      return new LucenePostings(
          all.postings(null, PostingsEnum.FREQS), context.reader().getNormValues(place.field()));
    }

    @Override
    public Explanation explain(LeafReaderContext context, int doc) throws IOException {
      Bm25fScorer scorer = scorer(context, fields(context));
      return scorer.iterator().advance(doc) == doc
          ? Explanation.match(scorer.score(), word.typed())
          : Explanation.noMatch(word.typed());
    }

    @Override
    public boolean isCacheable(LeafReaderContext context) {
      return true;
    }
  }
}
