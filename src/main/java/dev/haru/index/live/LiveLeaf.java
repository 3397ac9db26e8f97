package dev.haru.index.live;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.FilterLeafReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.SmallFloat;
import org.jspecify.annotations.Nullable;

/** A segment with the statistics of its live documents. */
final class LiveLeaf extends FilterLeafReader {

  /** The deleted documents, or null if there are none. */
  private final @Nullable DeletedDocs deleted;

  private final Map<String, LiveTerms.Lengths> lengths = new ConcurrentHashMap<>();

  LiveLeaf(LeafReader in) {
    super(in);
    Bits live = in.getLiveDocs();
    deleted = live == null ? null : new DeletedDocs(live);
  }

  @Override
  public @Nullable Terms terms(String field) throws IOException {
    Terms terms = in.terms(field);
    return terms == null ? null : new LiveTerms(terms, deleted, () -> lengths(field));
  }

  @Override
  public CacheHelper getCoreCacheHelper() {
    return in.getCoreCacheHelper();
  }

  @Override
  public CacheHelper getReaderCacheHelper() {
    return in.getReaderCacheHelper();
  }

  private LiveTerms.Lengths lengths(String field) throws IOException {
    LiveTerms.Lengths known = lengths.get(field);
    if (known == null) {
      known = countLengths(field);
      lengths.put(field, known);
    }
    return known;
  }

  /**
   * Sums up the lengths of live texts, which are known only from their norms. Norms are rounded;
   * for consistency they are used for segments without deletions too.
   */
  private LiveTerms.Lengths countLengths(String field) throws IOException {
    NumericDocValues norms = in.getNormValues(field);
    if (norms == null) {
      return LiveTerms.Lengths.UNKNOWN;
    }
    Bits live = in.getLiveDocs();
    int docs = 0;
    long tokens = 0;
    while (norms.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      if ((live == null || live.get(norms.docID())) && norms.longValue() != 0) {
        docs++;
        tokens += length((byte) norms.longValue());
      }
    }
    return new LiveTerms.Lengths(docs, tokens);
  }

  /**
   * Returns the middle of the range of lengths that a norm stands for: a whole number, so that sums
   * do not depend on segments.
   */
  private static int length(byte norm) {
    int least = SmallFloat.byte4ToInt(norm);
    return norm == -1 ? least : (least + SmallFloat.byte4ToInt((byte) (norm + 1)) - 1) / 2;
  }
}
