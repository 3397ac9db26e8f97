package dev.haru.search.rank;

/** The lesson and the length of each section. Immutable. */
public final class LessonOrdinals {

  private final int[] lessonOf;
  private final int[] tokens;
  private final int[] linkTokens;
  private final int count;

  /**
   * Creates a column.
   *
   * @param lessonOf the lesson of each section, 0-based; not copied
   * @param tokens the number of tokens in the prose and code of each section; not copied
   * @param linkTokens the number of tokens in the lists of links of each section; not copied
   * @param count the number of lessons
   */
  public LessonOrdinals(int[] lessonOf, int[] tokens, int[] linkTokens, int count) {
    this.lessonOf = lessonOf;
    this.tokens = tokens;
    this.linkTokens = linkTokens;
    this.count = count;
  }

  /** Returns the number of lessons. */
  int count() {
    return count;
  }

  /** Returns a section's lesson, 0-based. */
  int of(int section) {
    return lessonOf[section];
  }

  /**
   * Returns the share of a section's tokens that are in lists of links, to the precision of
   * Lucene's norms, from 0 to 1; 0 for a section without tokens.
   */
  float linkShare(int section) {
    int all = tokens[section] + linkTokens[section];
    return all == 0 ? 0 : (float) linkTokens[section] / all;
  }

  /** Returns the number of tokens in a section's lists of links. */
  public int linkTokens(int section) {
    return linkTokens[section];
  }

  /**
   * Returns the number of tokens in a section's prose and code, to the precision of Lucene's norms.
   * Lists of links do not count because they repeat what other sections say.
   */
  public int tokens(int section) {
    return tokens[section];
  }
}
