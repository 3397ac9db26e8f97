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
import org.jspecify.annotations.Nullable;

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
    Bits live = MultiBits.getLiveDocs(reader);
    Map<Long, Integer> firstOf = repeated(reader, live);
    NumericDocValues said = MultiDocValues.getNumericValues(reader, Fields.SAID);
    while (said != null && said.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      Integer first = firstOf.get(said.longValue());
      if (first != null && isLive(live, said.docID())) {
        int group = first == NONE ? said.docID() : first;
        firstOf.put(said.longValue(), group);
        groupOf[said.docID()] = group;
      }
    }
    return new Duplicates(groupOf);
  }

  /** Returns what is said more than once: little, so that only that is kept as objects. */
  private static Map<Long, Integer> repeated(IndexReader reader, @Nullable Bits live)
      throws IOException {
    long[] all = new long[reader.maxDoc()];
    int count = 0;
    NumericDocValues said = MultiDocValues.getNumericValues(reader, Fields.SAID);
    while (said != null && said.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      if (isLive(live, said.docID())) {
        all[count++] = said.longValue();
      }
    }
    Arrays.sort(all, 0, count);
    Map<Long, Integer> repeated = new HashMap<>();
    for (int i = 1; i < count; i++) {
      if (all[i] == all[i - 1]) {
        repeated.put(all[i], NONE);
      }
    }
    return repeated;
  }

  private static boolean isLive(@Nullable Bits live, int doc) {
    return live == null || live.get(doc);
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
