package dev.haru.search;

import java.util.List;

/**
 * Something that someone may be about to type.
 *
 * @param text what to search for
 * @param kind where it comes from
 * @param lang the canonical language of the text
 * @param count in how many sections it is, translations counted once: as the heading, the lesson's
 *     title or a word; a term of several words where it is said more than once; a name that the
 *     lessons do not use, where what it stands for is
 * @param highlights what was typed, as half-open UTF-16 ranges of the text
 */
public record Suggestion(
    String text, Kind kind, String lang, int count, List<Excerpt.Range> highlights) {

  /** Where a suggestion comes from. */
  public enum Kind {
    /** The heading of a section, or the title of a lesson. */
    HEADING,
    /** A word of the lessons, or a term of several. */
    TERM,
    /**
     * A name that a dictionary or the course's glossary gives to what the lessons call otherwise.
     */
    GLOSSARY
  }

  /** Creates a suggestion with a list of its own. */
  public Suggestion {
    highlights = List.copyOf(highlights);
  }
}
