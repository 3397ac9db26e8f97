package dev.haru.search.lucene;

import dev.haru.search.rank.Bm25f;
import dev.haru.search.rank.WordPostings;
import java.io.IOException;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Scorer;

/** The scorer of a {@link Bm25fQuery} for the sections of one segment. */
final class Bm25fScorer extends Scorer {

  private final WordPostings postings;
  private final Bm25f formula;
  private final DocIdSetIterator iterator = new Sections();

  Bm25fScorer(WordPostings postings, Bm25f formula) {
    this.postings = postings;
    this.formula = formula;
  }

  @Override
  public int docID() {
    return postings.section();
  }

  @Override
  public DocIdSetIterator iterator() {
    return iterator;
  }

  @Override
  public float getMaxScore(int upTo) {
    return formula.maxScore();
  }

  @Override
  public float score() {
    return formula.score(postings.frequency());
  }

  private final class Sections extends DocIdSetIterator {
    @Override
    public int docID() {
      return postings.section();
    }

    @Override
    public int nextDoc() throws IOException {
      return postings.advance(postings.section() + 1);
    }

    @Override
    public int advance(int target) throws IOException {
      return postings.advance(target);
    }

    @Override
    public long cost() {
      return postings.cost();
    }
  }
}
