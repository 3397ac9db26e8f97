package dev.haru.search.lucene;

import dev.haru.search.Deadline;
import dev.haru.search.engine.QueryRun;
import dev.haru.search.engine.StoredSection;
import dev.haru.search.rank.Clause;
import dev.haru.search.rank.RankingParameters;
import dev.haru.search.rank.SectionMatches;
import java.io.IOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;

/**
 * The look-ups of one query in a Lucene index. Each term is looked up once, for both scores and
 * highlights.
 */
final class LuceneQueryRun implements QueryRun {

  private final IndexSearcher searcher;
  private final StoredSections stored;
  private final Deadline deadline;
  private final TermStatesCache terms;
  private final QueryCompiler compiler;

  /** The Lucene weight of each clause, which is the same for all sections and slow to create. */
  private final IdentityHashMap<Clause, Weight> prepared = new IdentityHashMap<>();

  LuceneQueryRun(
      IndexSearcher searcher,
      StoredSections stored,
      FrequencyCache frequencies,
      RankingParameters parameters,
      Deadline deadline) {
    this.searcher = searcher;
    this.stored = stored;
    this.deadline = deadline;
    this.terms = new TermStatesCache(searcher, frequencies, deadline);
    this.compiler = new QueryCompiler(parameters, terms);
  }

  @Override
  public SectionMatches matches(Clause clause) throws IOException {
    return ScoreCollector.run(searcher.getIndexReader(), compiler.compile(clause), deadline);
  }

  @Override
  public int frequency(String field, String term) throws IOException {
    return terms.of(new Term(field, term)).docFreq();
  }

  @Override
  public void positions(String field, String term, int[] sections, PositionConsumer positions)
      throws IOException {
    Term wanted = new Term(field, term);
    TermStates states = terms.of(wanted);
    int next = 0;
    for (LeafReaderContext leaf : searcher.getLeafContexts()) {
      int end = next;
      while (end < sections.length && sections[end] < leaf.docBase + leaf.reader().maxDoc()) {
        end++;
      }
      var supplier = states.get(leaf);
      TermState state = supplier == null || end == next ? null : supplier.get();
      if (state != null) {
        TermsEnum ofField = Objects.requireNonNull(leaf.reader().terms(field)).iterator();
        ofField.seekExact(wanted.bytes(), state);
        PostingsEnum postings = ofField.postings(null, PostingsEnum.POSITIONS);
        for (int i = next; i < end; i++) {
          int doc = sections[i] - leaf.docBase;
          int at = postings.docID() < doc ? postings.advance(doc) : postings.docID();
          for (int k = at == doc ? postings.freq() : 0; k > 0; k--) {
            positions.accept(i, postings.nextPosition());
          }
        }
      }
      next = end;
    }
  }

  @Override
  public StoredSection section(int section) throws IOException {
    return stored.of(section);
  }

  @Override
  public float score(Clause clause, int section) throws IOException {
    Explanation explanation = explain(clause, section);
    return explanation.isMatch() ? explanation.getValue().floatValue() : 0;
  }

  @Override
  public List<Occurrence> occurrences(Clause.Word word, int section) throws IOException {
    List<Occurrence> occurrences = new ArrayList<>();
    for (Clause.Spelling spelling : word.spellings()) {
      int[] times = {0};
      positions(
          spelling.field(), spelling.term(), new int[] {section}, (index, position) -> times[0]++);
      if (times[0] > 0) {
        occurrences.add(new Occurrence(spelling.field(), spelling.term(), times[0]));
      }
    }
    return occurrences;
  }

  private Explanation explain(Clause clause, int section) throws IOException {
    deadline.check();
    Weight weight = prepared.get(clause);
    if (weight == null) {
      Query query = searcher.rewrite(compiler.compile(clause));
      weight = searcher.createWeight(query, ScoreMode.COMPLETE, 1);
      prepared.put(clause, weight);
    }
    List<LeafReaderContext> leaves = searcher.getLeafContexts();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(section, leaves));
    return weight.explain(leaf, section - leaf.docBase);
  }
}
