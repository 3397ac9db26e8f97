package dev.haru.search;

/** A search that was stopped at its deadline; there is no answer, not even a part of one. */
public final class SearchTimeout extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Creates the exception. */
  public SearchTimeout() {
    super("the search took too long; make the query shorter");
  }
}
