package dev.haru.index.live;

import java.io.IOException;
import java.util.stream.IntStream;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;

/**
 * The deleted documents of a segment: only a few, otherwise the segment would have been rewritten.
 */
final class DeletedDocs {

  private final Bits live;
  private final int[] docs;

  /** Finds the documents that are not live. */
  DeletedDocs(Bits live) {
    this.live = live;
    this.docs = IntStream.range(0, live.length()).filter(doc -> !live.get(doc)).toArray();
  }

  /**
   * Returns how many of a term's documents are deleted.
   *
   * @param docFreq the number of documents that have the term
   */
  int in(PostingsEnum postings, int docFreq) throws IOException {
    int found = 0;
    if (docFreq <= docs.length) {
      while (postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        found += live.get(postings.docID()) ? 0 : 1;
      }
      return found;
    }
    for (int doc : docs) {
      int at = postings.docID() < doc ? postings.advance(doc) : postings.docID();
      found += at == doc ? 1 : 0;
    }
    return found;
  }
}
