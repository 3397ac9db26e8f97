package dev.haru.search.engine;

import dev.haru.search.excerpt.TokenSpans;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A stored text with the offsets of its tokens. The offsets are read on first use because those of
 * translations are never needed. Safe for use by several threads.
 */
public final class StoredText {
  private final String text;
  private final Supplier<TokenSpans> reader;
  private volatile @Nullable TokenSpans spans;

  /**
   * Creates a text.
   *
   * @param reader reads the offsets of its tokens; can be called more than once
   */
  public StoredText(String text, Supplier<TokenSpans> reader) {
    this.text = text;
    this.reader = reader;
  }

  /** Returns the text. */
  public String text() {
    return text;
  }

  /** Returns the offsets of its tokens. */
  TokenSpans spans() {
    TokenSpans known = spans;
    if (known == null) {
      known = reader.get();
      spans = known; // another thread may read it too, with the same result
    }
    return known;
  }
}
