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

  /**
   * Returns another lease of the same generation, which may outlive this one.
   *
   * @throws NotReadyException when this one is closed and its generation too
   */
  public Lease again() {
    if (!generation.enter()) {
      throw new NotReadyException();
    }
    return new Lease(generation);
  }

  @Override
  public void close() {
    if (ended.compareAndSet(false, true)) {
      generation.leave();
    }
  }
}
