package dev.haru.search.rank;

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
final class DuplicateGroups {

  private static final int NONE = -1;

  private final int[] groupOf;

  private DuplicateGroups(int[] groupOf) {
    this.groupOf = groupOf;
  }

  /** Reads the duplicates of a generation. */
  static DuplicateGroups of(IndexReader reader) throws IOException {
    int[] groupOf = new int[reader.maxDoc()];
    Arrays.fill(groupOf, NONE);
    Bits live = MultiBits.getLiveDocs(reader);
    int[] docs = new int[reader.maxDoc()];
    long[] hashes = new long[reader.maxDoc()];
    int count = 0;
    NumericDocValues said = MultiDocValues.getNumericValues(reader, Fields.SAID);
    while (said != null && said.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      if (live == null || live.get(said.docID())) {
        docs[count] = said.docID();
        hashes[count++] = said.longValue();
      }
    }
    Map<Long, Integer> firstOf = repeated(Arrays.copyOf(hashes, count));
    for (int i = 0; i < count && !firstOf.isEmpty(); i++) {
      Integer first = firstOf.get(hashes[i]);
      if (first != null) {
        int group = first == NONE ? docs[i] : first;
        firstOf.put(hashes[i], group);
        groupOf[docs[i]] = group;
      }
    }
    return new DuplicateGroups(groupOf);
  }

  /** Returns what is said more than once: little, so that only that is kept as objects. */
  private static Map<Long, Integer> repeated(long[] hashes) {
    Arrays.sort(hashes);
    Map<Long, Integer> repeated = new HashMap<>();
    for (int i = 1; i < hashes.length; i++) {
      if (hashes[i] == hashes[i - 1]) {
        repeated.put(hashes[i], NONE);
      }
    }
    return repeated;
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
