package dev.haru.search.live;

import dev.haru.search.SearchEngine;
import java.util.concurrent.atomic.AtomicBoolean;

/** A generation in use: it stays open, whatever is committed meanwhile, until this is closed. */
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

  /** Returns what the generation holds. */
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
