package dev.haru.search.rank;

/**
 * The path and line of each section, by which equal scores are ordered. They are looked up rather
 * than kept in memory because few are needed.
 *
 * <p>Safe for use by several threads; throws {@link java.io.UncheckedIOException} if the index can
 * no longer be read.
 */
public interface SectionPlaces {

  /** Returns the path of a section's lesson below the course's directory. */
  String path(int section);

  /** Returns the 1-based line of a section's heading, 0 for the text before the first heading. */
  long line(int section);
}
