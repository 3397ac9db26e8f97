package dev.haru.search.live;

import dev.haru.search.SearchEngine;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A use of a generation, which stays open until the lease is closed, regardless of later commits.
 */
public final class Lease implements AutoCloseable {

  private final Generation generation;
  private final AtomicBoolean ended = new AtomicBoolean();

  /** Creates the lease of a generation that has been entered. */
  Lease(Generation generation) {
    this.generation = generation;
  }

  /** Returns the generation's engine. */
  public SearchEngine engine() {
    return generation.engine();
  }

  /** Returns a summary of the generation. */
  public Contents contents() {
    return generation.contents();
  }

  @Override
  public void close() {
    if (ended.compareAndSet(false, true)) {
      generation.leave();
    }
  }
}
