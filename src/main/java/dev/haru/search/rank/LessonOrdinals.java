package dev.haru.search.rank;

/** The lesson and the length of each section. Immutable. */
public final class LessonOrdinals {

  private final int[] lessonOf;
  private final int[] tokens;
  private final int count;

  /**
   * Creates a column.
   *
   * @param lessonOf the lesson of each section, 0-based; not copied
   * @param tokens the number of tokens in the prose and code of each section; not copied
   * @param count the number of lessons
   */
  public LessonOrdinals(int[] lessonOf, int[] tokens, int count) {
    this.lessonOf = lessonOf;
    this.tokens = tokens;
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
   * Returns the number of tokens in a section's prose and code, to the precision of Lucene's norms.
   * Lists of links do not count because they repeat what other sections say.
   */
  int tokens(int section) {
    return tokens[section];
  }
}
