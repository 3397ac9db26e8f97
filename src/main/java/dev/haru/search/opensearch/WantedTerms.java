package dev.haru.search.opensearch;

import dev.haru.text.ByteInput;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The terms that are read from {@linkplain SectionRow rows}, which have hundreds of others: those
 * are passed over without a text made of them. Immutable.
 */
final class WantedTerms {

  /** All terms. */
  static final WantedTerms ALL = new WantedTerms(true, List.of());

  private final boolean isAll;

  /** In the order of their bytes in UTF-8, as rows have them. */
  private final List<String> texts;

  private final List<byte[]> bytes;

  private WantedTerms(boolean isAll, Collection<String> terms) {
    this.isAll = isAll;
    SortedMap<byte[], String> sorted = new TreeMap<>(Arrays::compareUnsigned);
    terms.forEach(each -> sorted.put(each.getBytes(StandardCharsets.UTF_8), each));
    this.texts = List.copyOf(sorted.values());
    this.bytes = List.copyOf(sorted.keySet());
  }

  /** Returns some terms. */
  static WantedTerms of(Collection<String> terms) {
    return new WantedTerms(false, terms);
  }

  /** Returns a cursor over the terms of a row, which ascend. */
  Cursor cursor() {
    return new Cursor();
  }

  /** The current term of a row. Not safe for use by several threads. */
  final class Cursor {

    private byte[] term = new byte[32];
    private int length;
    private int place;

    /** Moves to the next term, which shares its first bytes with the one before. */
    void next(int shared, ByteInput rest) {
      int more = rest.readInt();
      length = shared + more;
      if (length > term.length) {
        term = Arrays.copyOf(term, 2 * length);
      }
      rest.readBytes(term, shared, more);
    }

    /** Returns the term, or null if it is not wanted. */
    @Nullable String term() {
      if (isAll) {
        return new String(term, 0, length, StandardCharsets.UTF_8);
      }
      for (; place < texts.size(); place++) {
        byte[] wanted = bytes.get(place);
        int order = Arrays.compareUnsigned(wanted, 0, wanted.length, term, 0, length);
        if (order >= 0) {
          return order == 0 ? texts.get(place) : null;
        }
      }
      return null;
    }
  }
}
