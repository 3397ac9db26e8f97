package dev.haru.search.rank;

import dev.haru.search.Filters;

/**
 * The query-independent data about the sections of one generation that ranking needs; the engine
 * reads it once for each generation. Immutable, except for what {@code places} reads.
 *
 * @param count the number of sections
 * @param groups the translation groups and the language of each section
 * @param lessons the lesson and the length of each section
 * @param duplicates the groups of sections with the same text
 * @param dates the year and day of each section
 * @param places the path and line of each section
 * @param rarity how common words are
 * @param isOfDays whether most sections are of a day, so that other lessons are about the course
 */
public record SectionColumns(
    int count,
    TranslationGroups groups,
    LessonOrdinals lessons,
    DuplicateGroups duplicates,
    SectionDates dates,
    SectionPlaces places,
    WordRarity rarity,
    boolean isOfDays) {

  /** Creates columns; the sections of each language are counted. */
  public SectionColumns(
      int count,
      TranslationGroups groups,
      LessonOrdinals lessons,
      DuplicateGroups duplicates,
      SectionDates dates,
      SectionPlaces places) {
    this(
        count,
        groups,
        lessons,
        duplicates,
        dates,
        places,
        new WordRarity(groups),
        dates.areOf(groups));
  }

  /** Returns whether a section passes filters. */
  boolean passes(Filters filters, int section) {
    return filters.passes(groups.language(section), dates.year(section), dates.day(section));
  }
}
