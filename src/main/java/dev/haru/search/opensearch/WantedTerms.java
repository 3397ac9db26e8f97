package dev.haru.search.opensearch;

import dev.haru.text.ByteInput;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The terms that are read from {@linkplain SectionRow rows}, which have hundreds of others: those
 * are passed over without a text made of them. Immutable.
 */
final class WantedTerms {

  /** All terms. */
  static final WantedTerms ALL = new WantedTerms(null);

  private final @Nullable List<Term> sorted;

  private record Term(byte[] bytes, String text) {}

  private WantedTerms(@Nullable List<Term> sorted) {
    this.sorted = sorted;
  }

  /** Returns some terms. */
  static WantedTerms of(Collection<String> terms) {
    return new WantedTerms(
        new TreeSet<>(terms)
            .stream()
                .map(each -> new Term(each.getBytes(StandardCharsets.UTF_8), each))
                .sorted((one, other) -> Arrays.compareUnsigned(one.bytes, other.bytes))
                .toList());
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
      if (sorted == null) {
        return new String(term, 0, length, StandardCharsets.UTF_8);
      }
      for (; place < sorted.size(); place++) {
        byte[] wanted = sorted.get(place).bytes;
        int order = Arrays.compareUnsigned(wanted, 0, wanted.length, term, 0, length);
        if (order >= 0) {
          return order == 0 ? sorted.get(place).text : null;
        }
      }
      return null;
    }
  }
}
