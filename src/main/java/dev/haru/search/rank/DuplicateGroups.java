package dev.haru.search.rank;

/** The groups of sections with the same text, word for word. Immutable. */
public final class DuplicateGroups {

  /** The group number of a section that has no duplicate. */
  public static final int NONE = -1;

  private final int[] groupOf;

  /**
   * Creates groups.
   *
   * @param groupOf the group number of each section, shared by exactly those with the same text;
   *     {@link #NONE} for a section without duplicates; not copied
   */
  public DuplicateGroups(int[] groupOf) {
    this.groupOf = groupOf;
  }

  /** Returns whether a section has duplicates. */
  public boolean has(int section) {
    return groupOf[section] != NONE;
  }

  /** Returns a section's group number, shared by exactly those with the same text. */
  public int of(int section) {
    return groupOf[section];
  }
}
