package dev.haru.search.lucene;

import dev.haru.index.offsets.TokenOffsets;
import java.io.IOException;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * A text that the index has stored, with the places of its words: they are read when they are first
 * asked for, since of a translation nobody asks. Safe for use by several threads.
 */
final class StoredText {

  private final String text;
  private final @Nullable BytesRef written;
  private volatile @Nullable TokenOffsets places;

  /**
   * Creates a text.
   *
   * @param written its places as the index has stored them, or null where it has no words
   */
  StoredText(String text, @Nullable BytesRef written) {
    this.text = text;
    this.written = written;
  }

  String text() {
    return text;
  }

  /** Returns where its words stand. */
  TokenOffsets places() throws IOException {
    TokenOffsets known = places;
    if (known == null) {
      known = written == null ? TokenOffsets.NONE : TokenOffsets.read(text, written);
      places = known; // who reads it at the same time reads the same
    }
    return known;
  }
}
