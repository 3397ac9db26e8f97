package dev.haru.search.engine;

import dev.haru.search.excerpt.TokenSpans;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A text as an index has stored it, with the places of its tokens, which are read when they are
 * first wanted: those of translations are not. Safe for use by several threads.
 */
public final class StoredText {
  private final String text;
  private final Supplier<TokenSpans> reader;
  private volatile @Nullable TokenSpans spans;

  /**
   * Creates a text.
   *
   * @param reader reads where its tokens stand; may be called more than once
   */
  public StoredText(String text, Supplier<TokenSpans> reader) {
    this.text = text;
    this.reader = reader;
  }

  /** Returns the text. */
  public String text() {
    return text;
  }

  /** Returns where its tokens stand. */
  TokenSpans spans() {
    TokenSpans known = spans;
    if (known == null) {
      known = reader.get();
      spans = known; // a thread that reads it at the same time reads the same
    }
    return known;
  }
}
