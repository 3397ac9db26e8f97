package dev.haru.search.live;

/** There is no engine yet, or none any more. */
public final class NotReadyException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Creates the exception. */
  NotReadyException() {
    super("the index is not open yet; try again in a moment");
  }
}
