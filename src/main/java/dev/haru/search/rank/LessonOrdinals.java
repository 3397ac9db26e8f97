package dev.haru.search.rank;

/** To which lesson each section belongs and how much the section says itself. Immutable. */
public final class LessonOrdinals {

  private final int[] lessonOf;
  private final int[] tokens;
  private final int count;

  /**
   * Creates a column.
   *
   * @param lessonOf the lesson of each section, 0-based; not copied
   * @param tokens how many tokens the prose and code of each section have; not copied
   * @param count how many lessons there are
   */
  public LessonOrdinals(int[] lessonOf, int[] tokens, int count) {
    this.lessonOf = lessonOf;
    this.tokens = tokens;
    this.count = count;
  }

  /** Returns how many lessons there are. */
  int count() {
    return count;
  }

  /** Returns a section's lesson, 0-based. */
  int of(int section) {
    return lessonOf[section];
  }

  /**
   * Returns of how many tokens a section's prose and code are, as exactly as Lucene keeps lengths.
   * Lists of links are not counted: they say what others say.
   */
  int tokens(int section) {
    return tokens[section];
  }
}
