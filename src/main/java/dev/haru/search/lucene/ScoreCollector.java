package dev.haru.search.lucene;

import dev.haru.search.Deadline;
import dev.haru.search.SearchTimeout;
import dev.haru.search.rank.SectionMatches;
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

/** A collector of the scores of all sections that match a Lucene query. */
final class ScoreCollector implements CollectorManager<ScoreCollector.Collector, SectionMatches> {

  /** The scores by document, shared by all collectors: each document is collected by only one. */
  private final float[] scores;

  private ScoreCollector(int maxDoc) {
    scores = new float[maxDoc];
  }

  /**
   * Returns the matches of a query in all sections; throws {@link SearchTimeout} at the deadline.
   */
  static SectionMatches run(IndexReader reader, Query query, Deadline deadline) throws IOException {
    deadline.check(); // Lucene checks it only while it scores
    IndexSearcher searcher = new IndexSearcher(reader); // its own: it holds the time-out state
    searcher.setTimeout(deadline::isPassed);
    SectionMatches matches = searcher.search(query, new ScoreCollector(reader.maxDoc()));
    if (searcher.timedOut()) {
      throw new SearchTimeout();
    }
    return matches;
  }

  @Override
  public Collector newCollector() {
    return new Collector(scores);
  }

  @Override
  public SectionMatches reduce(Collection<Collector> collectors) {
    int[] docs = collectors.stream().flatMapToInt(c -> Arrays.stream(c.docs, 0, c.count)).toArray();
    return new SectionMatches(scores, docs);
  }

  static final class Collector extends SimpleCollector {
    private final float[] scores;
    private int[] docs = new int[64];
    private int count;
    private int base;
    private @Nullable Scorable scorer;

    Collector(float[] scores) {
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
