package dev.haru.search.packed;

/** The tables of a packed index. */
public enum PackedTable {

  /** The number of sections that have a term, by term and field. */
  FREQUENCIES,

  /** The sections that have a term, by term and field. */
  POSTINGS,

  /** What is shown of a section besides its text, by its number. */
  HEADS,

  /** The texts of sections, by their numbers. */
  TEXTS,

  /** The learned equivalents of terms. */
  LEARNED,

  /** The IT dictionary. */
  DICTIONARY,

  /** The everyday dictionary. */
  EVERYDAY,

  /** The names that are suggested. */
  NAMES,

  /** The terms of English words. */
  ENGLISH,

  /** The terms of words in all analyzer groups, with the group before each word. */
  FORMS
}
