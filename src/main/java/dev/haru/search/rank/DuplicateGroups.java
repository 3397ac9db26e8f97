package dev.haru.search.rank;

/** Which sections say the same, word for word. Immutable. */
public final class DuplicateGroups {

  /** The group of a section that no other repeats. */
  public static final int NONE = -1;

  private final int[] groupOf;

  /**
   * Creates groups.
   *
   * @param groupOf a number that a section shares with those that say the same, and with no other;
   *     {@link #NONE} if it is the only one; not copied
   */
  public DuplicateGroups(int[] groupOf) {
    this.groupOf = groupOf;
  }

  /** Returns whether another section says the same. */
  boolean has(int section) {
    return groupOf[section] != NONE;
  }

  /** Returns what a section has in common with those that say the same, and with no other. */
  int of(int section) {
    return groupOf[section];
  }
}
