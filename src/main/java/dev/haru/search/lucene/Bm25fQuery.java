package dev.haru.search.lucene;

import dev.haru.search.query.Expansion;
import dev.haru.search.rank.RankingParameters;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
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

/**
 * One word in all its spellings over all fields, scored as if the fields were one text in which
 * some stretches count more: BM25F (Robertson, Zaragoza and Taylor, Simple BM25 Extension to
 * Multiple Weighted Fields, CIKM 2004).
 *
 * <p>score = idf · tf · (k1 + 1) / (tf + k1), where tf sums over fields and spellings: field weight
 * · spelling weight · frequency / (1 - b + b · length / average length). A word's score is bounded
 * by its rarity wherever and however often it stands, so a section that has all words of a query
 * goes before one that has one of them everywhere. Lucene's own CombinedFieldQuery takes one
 * spelling and one b for all fields.
 */
final class Bm25fQuery extends Query {

  /** A spelling in a field, and how much an occurrence there counts. */
  private record Place(Term term, float weight) {

    /** Written out: what a record has of its own is made anew at every start, in 5 ms. */
    @Override
    public int hashCode() {
      return 31 * term.hashCode() + Float.hashCode(weight);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Place(Term otherTerm, float otherWeight)
          && term.equals(otherTerm)
          && weight == otherWeight;
    }
  }

  private final List<Place> places = new ArrayList<>();
  private final String word;
  private final RankingParameters parameters;
  private final TermStatesCache terms;

  /**
   * Creates a query.
   *
   * @param word the word as typed, for explanations
   * @param spellings its single-term alternatives, at least one
   * @param parameters what each field counts
   * @param terms looks terms up
   */
  Bm25fQuery(
      String word, List<Expansion> spellings, RankingParameters parameters, TermStatesCache terms) {
    this.terms = terms;
    this.word = word;
    this.parameters = parameters;
    for (Expansion spelling : spellings) {
      parameters
          .fields(spelling.analyzerGroup())
          .forEach((field, weight) ->
              places.add(new Place(new Term(field, spelling.term()), weight * spelling.weight())));
    }
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost)
      throws IOException {
    return new WordWeight(searcher, boost);
  }

  @Override
  public void visit(QueryVisitor visitor) {
    Term[] terms = new Term[places.size()];
    for (int i = 0; i < terms.length; i++) {
      terms[i] = places.get(i).term();
    }
    visitor.consumeTerms(this, terms);
  }

  @Override
  public String toString(String field) {
    return "word(" + word + ")";
  }

  @Override
  public boolean equals(Object other) {
    return sameClassAs(other) && places.equals(((Bm25fQuery) other).places);
  }

  @Override
  public int hashCode() {
    return Objects.hash(classHash(), places);
  }

  private final class WordWeight extends Weight {
    private final float boost;
    private final float idf;
    private final List<TermStates> states = new ArrayList<>();
    private final Map<String, Float> averageLengths = new HashMap<>();

    WordWeight(IndexSearcher searcher, float boost) throws IOException {
      super(Bm25fQuery.this);
      this.boost = boost;
      int frequency = 0;
      for (Place place : places) {
        TermStates state = terms.of(place.term());
        states.add(state);
        frequency = Math.max(frequency, state.docFreq());
        addAverageLength(searcher, place.term().field());
      }
      this.idf = (float) Math.log(1 + (terms.sections() - frequency + 0.5) / (frequency + 0.5));
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
      List<Bm25fScorer.FieldPostings> fieldPostings = occurrences(context);
      return fieldPostings.isEmpty()
          ? null
          : new DefaultScorerSupplier(scorer(context, fieldPostings));
    }

    private Bm25fScorer scorer(
        LeafReaderContext context, List<Bm25fScorer.FieldPostings> fieldPostings) {
      return new Bm25fScorer(
          fieldPostings, idf * boost, parameters.k1(), context.reader().maxDoc());
    }

    /** Returns where the word is in a segment: nowhere, possibly. */
    private List<Bm25fScorer.FieldPostings> occurrences(LeafReaderContext context)
        throws IOException {
      List<Bm25fScorer.FieldPostings> fieldPostings = new ArrayList<>();
      for (int i = 0; i < places.size(); i++) {
        var supplier = states.get(i).get(context);
        TermState state = supplier == null ? null : supplier.get();
        if (state != null) {
          fieldPostings.add(occurrences(context, places.get(i), state));
        }
      }
      return fieldPostings;
    }

    private Bm25fScorer.FieldPostings occurrences(
        LeafReaderContext context, Place place, TermState state) throws IOException {
      String field = place.term().field();
      TermsEnum terms = Objects.requireNonNull(context.reader().terms(field)).iterator();
      terms.seekExact(place.term().bytes(), state);
      PostingsEnum postings = terms.postings(null, PostingsEnum.FREQS);
      NumericDocValues norms = context.reader().getNormValues(field);
      return new Bm25fScorer.FieldPostings(
          place.term(),
          postings,
          norms,
          place.weight(),
          parameters.lengthNormalisation(field),
          averageLengths.getOrDefault(field, 1f),
          parameters.maxPerField(field));
    }

    @Override
    public Explanation explain(LeafReaderContext context, int doc) throws IOException {
      Bm25fScorer scorer = scorer(context, occurrences(context));
      if (scorer.iterator().advance(doc) != doc) {
        return Explanation.noMatch(word);
      }
      List<Explanation> details = new ArrayList<>();
      for (Bm25fScorer.FieldPostings each : occurrences(context)) {
        if (each.postings().advance(doc) == doc) {
          details.add(Explanation.match(each.postings().freq(), each.term().toString()));
        }
      }
      return Explanation.match(scorer.score(), word, details);
    }

    @Override
    public boolean isCacheable(LeafReaderContext context) {
      return true;
    }
  }
}
