package dev.haru.search.lucene;

import dev.haru.search.rank.TermPostings;
import java.io.IOException;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.util.SmallFloat;
import org.jspecify.annotations.Nullable;

/** A term's postings in a field of a segment, with the lengths that Lucene keeps as norms. */
final class LucenePostings implements TermPostings {

  private final PostingsEnum postings;
  private final @Nullable NumericDocValues norms;

  LucenePostings(PostingsEnum postings, @Nullable NumericDocValues norms) {
    this.postings = postings;
    this.norms = norms;
  }

  @Override
  public int section() {
    return postings.docID();
  }

  @Override
  public int next() throws IOException {
    return postings.nextDoc();
  }

  @Override
  public int advance(int target) throws IOException {
    return postings.advance(target);
  }

  @Override
  public int frequency() throws IOException {
    return postings.freq();
  }

  @Override
  public float length() throws IOException {
    return norms != null && norms.advanceExact(postings.docID())
        ? SmallFloat.byte4ToInt((byte) norms.longValue())
        : -1;
  }

  @Override
  public long cost() {
    return postings.cost();
  }
}
