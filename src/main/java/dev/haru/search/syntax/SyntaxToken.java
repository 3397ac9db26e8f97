package dev.haru.search.syntax;

/**
 * A piece of a query, with its place in what was typed.
 *
 * @param kind what it is
 * @param text what it says, without quotes, asterisk or hyphen
 * @param start the offset of its first char, marks included
 * @param end the offset after its last char, marks included
 */
record SyntaxToken(Kind kind, String text, int start, int end) {

  /** What a piece of a query can be. */
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
