package dev.haru.analysis;

/**
 * The analysis of lessons and queries in all languages: the port through which queries are analyzed
 * in the process, by Lucene's analyzers, and elsewhere by what these have made of the course's
 * words. Safe for use by several threads.
 */
public interface TextAnalysis {

  /** Returns the analyzer of a group. */
  TermAnalyzer of(String group);

  /**
   * Returns whether a word is English, if only as a plural or a verb form.
   *
   * @param word a word in lower case
   */
  boolean isEnglish(String word);

  /** Returns whether a word is a common one of everyday Korean: not a name, not a rare word. */
  boolean isCommonKorean(String word);
}
