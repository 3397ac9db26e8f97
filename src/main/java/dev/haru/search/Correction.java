package dev.haru.search;

/**
 * A word of the query that was read as a different one.
 *
 * @param kind the reason
 * @param from the word as typed
 * @param to the word as read
 */
public record Correction(Kind kind, String from, String to) {

  /** The reason why a word was read as a different one. */
  public enum Kind {
    /** The word was typed in the other keyboard layout. */
    LAYOUT,
    /** The word has a typing error. */
    SPELLING,
    /** The word is a loanword spelled as it sounds, or the foreign word that one stands for. */
    SOUND,
    /** The word consists of initial consonants only. */
    CHOSUNG
  }
}
