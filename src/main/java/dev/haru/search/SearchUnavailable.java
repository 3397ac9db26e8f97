package dev.haru.search;

/**
 * Thrown when an engine depends on something that does not answer now but may answer later, such as
 * a cluster. The message is for the log: it may have addresses.
 */
public final class SearchUnavailable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Creates the exception with the cause, whose message it has. */
  public SearchUnavailable(Exception cause) {
    super(cause.getMessage(), cause);
  }
}
