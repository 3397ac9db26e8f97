package dev.haru.search.packed;

/**
 * Tables that share files, in which the rows of all for one key are side by side, because a query
 * needs them together.
 */
public enum TableGroup {

  /** How words are read. */
  WORDS,

  /** What is known of terms; their postings are in further files. */
  TERMS,

  /** What is shown of sections. */
  SECTIONS,

  /** What is suggested. */
  NAMES
}
