package dev.haru.search.lucene;

import dev.haru.search.Deadline;
import dev.haru.search.SearchTimeout;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.jspecify.annotations.Nullable;

/** The score of every section that a query matches by itself. Immutable. */
public final class AllScores {

  private final float[] scores;
  private final int[] docs;

  private AllScores(float[] scores, int[] docs) {
    this.scores = scores;
    this.docs = docs;
  }

  /** Runs a query over all sections; throws {@link SearchTimeout} where it takes too long. */
  static AllScores of(IndexReader reader, Query query, Deadline deadline) throws IOException {
    deadline.check(); // Lucene looks only while it scores
    IndexSearcher searcher = new IndexSearcher(reader); // whether it timed out is the searcher's
    searcher.setTimeout(deadline::isPassed);
    AllScores scores = searcher.search(query, new Collecting(reader.maxDoc()));
    if (searcher.timedOut()) {
      throw new SearchTimeout();
    }
    return scores;
  }

  /** Returns a document's score, 0 where it does not match. */
  public float of(int doc) {
    return scores[doc];
  }

  /** Returns how many documents there are. */
  public int size() {
    return scores.length;
  }

  /** Returns how many documents match. */
  public int count() {
    return docs.length;
  }

  /** Returns the i-th document that matches. */
  public int doc(int i) {
    return docs[i];
  }

  /** Several collectors may share it: each document is collected by one of them alone. */
  private static final class Collecting implements CollectorManager<Slice, AllScores> {
    private final float[] scores;

    Collecting(int maxDoc) {
      scores = new float[maxDoc];
    }

    @Override
    public Slice newCollector() {
      return new Slice(scores);
    }

    @Override
    public AllScores reduce(Collection<Slice> slices) {
      int[] docs = slices.stream().flatMapToInt(s -> Arrays.stream(s.docs, 0, s.count)).toArray();
      return new AllScores(scores, docs);
    }
  }

  private static final class Slice extends SimpleCollector {
    private final float[] scores;
    private int[] docs = new int[64];
    private int count;
    private int base;
    private @Nullable Scorable scorer;

    Slice(float[] scores) {
      this.scores = scores;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) {
      base = context.docBase;
    }

    @Override
    public void setScorer(Scorable scorer) {
      this.scorer = scorer;
    }

    @Override
    public void collect(int doc) throws IOException {
      if (scorer == null) {
        throw new IllegalStateException("Lucene sets the scorer before it collects");
      }
      if (count == docs.length) {
        docs = Arrays.copyOf(docs, count * 2);
      }
      docs[count++] = base + doc;
      scores[base + doc] = Math.max(scorer.score(), Float.MIN_VALUE);
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE;
    }
  }
}
