package dev.haru.search.rank;

/**
 * What ranking has to know of the sections of one generation, whatever the query: a port, read once
 * by the engine for each generation. Immutable, but for what {@code places} reads.
 *
 * @param count how many sections there are
 * @param groups which are translations of one another, and their languages
 * @param lessons the lesson of each, and how much it says
 * @param duplicates which say the same
 * @param dates the year and day of each
 * @param places where each is in the course
 */
public record SectionColumns(
    int count,
    TranslationGroups groups,
    LessonOrdinals lessons,
    DuplicateGroups duplicates,
    SectionDates dates,
    SectionPlaces places) {}
