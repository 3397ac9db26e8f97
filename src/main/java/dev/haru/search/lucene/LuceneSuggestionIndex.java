package dev.haru.search.lucene;

import dev.haru.hangul.PrefixAutomaton;
import dev.haru.index.SuggestTermAutomaton;
import dev.haru.search.Deadline;
import dev.haru.search.SearchEngine;
import dev.haru.search.rank.Clause;
import dev.haru.search.rank.RankingParameters;
import dev.haru.search.suggest.SuggestionIndex;
import java.io.IOException;
import java.util.BitSet;
import java.util.Collection;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.jspecify.annotations.Nullable;

/** The suggestions of a Lucene index. Safe for use by several threads. */
final class LuceneSuggestionIndex implements SuggestionIndex {

  private final IndexSearcher searcher;

  /** The automaton of the last beginning, which is looked for in one field after the other. */
  private volatile @Nullable Compiled last;

  private record Compiled(PrefixAutomaton beginning, CompiledAutomaton automaton) {}

  LuceneSuggestionIndex(IndexSearcher searcher) {
    this.searcher = searcher;
  }

  @Override
  public void beginningWith(String field, PrefixAutomaton beginning, TermConsumer terms)
      throws IOException {
    Terms all = MultiTerms.getTerms(searcher.getIndexReader(), field);
    TermsEnum matching = all == null ? TermsEnum.EMPTY : compiled(beginning).getTermsEnum(all);
    for (BytesRef term = matching.next(); term != null; term = matching.next()) {
      terms.accept(term.utf8ToString(), matching.docFreq());
    }
  }

  private CompiledAutomaton compiled(PrefixAutomaton beginning) {
    Compiled known = last;
    if (known == null || known.beginning() != beginning) {
      CompiledAutomaton automaton =
          new CompiledAutomaton(SuggestTermAutomaton.of(beginning.automaton()), false, true);
      known = new Compiled(beginning, automaton);
      last = known;
    }
    return known.automaton();
  }

  @Override
  public int count(Clause clause) throws IOException {
    return searcher.count(query(clause));
  }

  @Override
  public BitSet sections(Collection<Clause> clauses) throws IOException {
    BitSet sections = new BitSet(searcher.getIndexReader().maxDoc());
    for (Clause clause : clauses) {
      Weight weight =
          searcher.createWeight(searcher.rewrite(query(clause)), ScoreMode.COMPLETE_NO_SCORES, 1);
      for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
        Scorer scorer = weight.scorer(leaf);
        DocIdSetIterator docs = scorer == null ? DocIdSetIterator.empty() : scorer.iterator();
        while (docs.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
          sections.set(leaf.docBase + docs.docID());
        }
      }
    }
    return sections;
  }

  /** Returns the Lucene query of a phrase, which needs neither parameters nor statistics. */
  private Query query(Clause clause) {
    return new QueryCompiler(
            RankingParameters.standard(),
            new TermStatesCache(
                searcher, null, Deadline.in(SearchEngine.LONGEST, System::nanoTime)))
        .compile(clause);
  }
}
