package dev.haru.search.syntax;

/**
 * A token of a query, with its place in the typed text.
 *
 * @param kind its kind
 * @param text its text, without quotes, asterisk or hyphen
 * @param start the offset of its first char, marks included
 * @param end the offset after its last char, marks included
 */
record SyntaxToken(Kind kind, String text, int start, int end) {

  /** The kinds of tokens in a query. */
  enum Kind {
    /** A plain word. */
    WORD,
    /** A phrase in quotes. */
    PHRASE,
    /** The beginning of a word, with an asterisk. */
    PREFIX,
    /** A word or a phrase that must not occur. */
    EXCLUDED,
    /** A language, a year or days. */
    FILTER
  }
}
