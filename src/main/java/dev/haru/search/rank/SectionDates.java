package dev.haru.search.rank;

/** The year and day of each section. Immutable. */
public final class SectionDates {
  private final short[] yearOf;
  private final short[] dayOf;

  /**
   * Creates a column.
   *
   * @param yearOf the year of each section, 0 for none; not copied
   * @param dayOf the day of each section, {@value #NO_DAY} for none; not copied
   */
  public SectionDates(short[] yearOf, short[] dayOf) {
    this.yearOf = yearOf;
    this.dayOf = dayOf;
  }

  /** The day of a section that has none. */
  public static final short NO_DAY = -1;

  /** Returns a section's year, or 0 if it has none. */
  public int year(int section) {
    return yearOf[section];
  }

  /** Returns whether most of the sections that exist have a day. */
  boolean areOf(TranslationGroups groups) {
    int days = 0;
    int all = 0;
    for (int group = 0; group < groups.size(); group++) {
      for (int i = 0; i < groups.count(group); i++) {
        days += dayOf[groups.member(group, i)] == NO_DAY ? 0 : 1;
        all++;
      }
    }
    return 2 * days > all;
  }

  /** Returns a section's day, or {@link #NO_DAY}. */
  public int day(int section) {
    return dayOf[section];
  }
}
