package dev.haru.search;

/** Thrown when a search is stopped at its deadline; there is no partial answer. */
public final class SearchTimeout extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Creates the exception. */
  public SearchTimeout() {
    super("the search took too long; make the query shorter");
  }
}
