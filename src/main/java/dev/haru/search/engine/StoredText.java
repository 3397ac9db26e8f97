package dev.haru.search.engine;

import dev.haru.index.offsets.TokenOffsets;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A stored text with the offsets of its tokens. Either may be read on first use because those of
 * translations are never needed. Safe for use by several threads.
 */
public final class StoredText {
  private final Supplier<String> text;
  private final Supplier<TokenOffsets> reader;
  private volatile @Nullable TokenOffsets offsets;

  /**
   * Creates a text.
   *
   * @param reader reads the offsets of its tokens; can be called more than once
   */
  public StoredText(String text, Supplier<TokenOffsets> reader) {
    this(() -> text, reader);
  }

  /**
   * Creates a text that is read when it is needed.
   *
   * @param text reads the text; can be called more than once
   * @param reader reads the offsets of its tokens; can be called more than once
   */
  public StoredText(Supplier<String> text, Supplier<TokenOffsets> reader) {
    this.text = text;
    this.reader = reader;
  }

  /** Returns the text. */
  public String text() {
    return text.get();
  }

  /** Returns the offsets of its tokens. */
  TokenOffsets offsets() {
    TokenOffsets known = offsets;
    if (known == null) {
      known = reader.get();
      offsets = known; // another thread may read it too, with the same result
    }
    return known;
  }
}
