package dev.haru.search.packed;

/** The tables of a packed index. */
public enum PackedTable {

  /** The terms of English words. */
  ENGLISH(TableGroup.WORDS, "\0e"),

  /** The terms of words in all analyzer groups. */
  FORMS(TableGroup.WORDS, "\0f"),

  /** The IT dictionary. */
  DICTIONARY(TableGroup.WORDS, "\0i"),

  /** The everyday dictionary. */
  EVERYDAY(TableGroup.WORDS, "\0y"),

  /** The {@link TermRow}s of terms. */
  FREQUENCIES(TableGroup.TERMS, "\0f"),

  /** The learned equivalents of terms. */
  LEARNED(TableGroup.TERMS, "\0l"),

  /** The stored sections, by their numbers. */
  SECTIONS(TableGroup.SECTIONS, ""),

  /** The names that are suggested. */
  NAMES(TableGroup.NAMES, "");

  private final TableGroup group;
  private final String suffix;

  PackedTable(TableGroup group, String suffix) {
    this.group = group;
    this.suffix = suffix;
  }

  /** Returns the group that has the table. */
  public TableGroup group() {
    return group;
  }

  /** Returns what ends the keys of the table in its group. */
  String suffix() {
    return suffix;
  }

  /** Returns the key in its group of a key in the table. */
  public String inGroup(String key) {
    return key + suffix;
  }
}
