package dev.haru.search;

/**
 * A word of the query that was read as another one.
 *
 * @param kind why
 * @param from how it was typed
 * @param to how it was read
 */
public record Correction(Kind kind, String from, String to) {

  /** Why a word was read as another one. */
  public enum Kind {
    /** It was typed with the other keyboard on. */
    LAYOUT,
    /** It has a typing error. */
    SPELLING,
    /** It is initial consonants alone. */
    CHOSUNG
  }
}
