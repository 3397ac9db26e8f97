package dev.haru.search.live;

/** Thrown when no generation is open, either not yet or not any longer. */
public final class NotReadyException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Creates the exception. */
  NotReadyException() {
    super("the index is not open yet; try again in a moment");
  }
}
