package dev.haru.search;

import dev.haru.index.Fields;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;

/** Which sections say the same, word for word; read once for each generation. Immutable. */
final class Duplicates {

  private static final int NONE = -1;

  private final int[] groupOf;

  private Duplicates(int[] groupOf) {
    this.groupOf = groupOf;
  }

  /** Reads the duplicates of a generation. */
  static Duplicates of(IndexReader reader) throws IOException {
    int[] groupOf = new int[reader.maxDoc()];
    Arrays.fill(groupOf, NONE);
    Map<Long, Integer> firstOf = new HashMap<>();
    NumericDocValues said = MultiDocValues.getNumericValues(reader, Fields.SAID);
    Bits live = MultiBits.getLiveDocs(reader);
    while (said != null && said.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      if (live != null && !live.get(said.docID())) {
        continue;
      }
      Integer first = firstOf.putIfAbsent(said.longValue(), said.docID());
      if (first != null) {
        groupOf[first] = first;
        groupOf[said.docID()] = first;
      }
    }
    return new Duplicates(groupOf);
  }

  /** Returns whether another section says the same. */
  boolean has(int doc) {
    return groupOf[doc] != NONE;
  }

  /** Returns what a section has in common with those that say the same, and with no other. */
  int of(int doc) {
    return groupOf[doc];
  }
}
