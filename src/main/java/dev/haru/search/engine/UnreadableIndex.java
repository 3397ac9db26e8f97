package dev.haru.search.engine;

import java.io.IOException;
import java.io.UncheckedIOException;

/** The failure of an index that was open and can no longer be read. */
public final class UnreadableIndex {

  private UnreadableIndex() {}

  /** Returns the failure, with a sentence that says what to do. */
  public static UncheckedIOException because(IOException cause) {
    return new UncheckedIOException(
        "the index can no longer be read; see 'haru doctor', build it again with 'haru index'",
        cause);
  }
}
