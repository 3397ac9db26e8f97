package dev.haru.search;

import java.util.List;

/**
 * A completion of what is being typed.
 *
 * @param text the text to search for
 * @param kind the source of the text
 * @param lang the canonical language of the text
 * @param count the number of sections that have it as heading, lesson title or word, translations
 *     counted once; a term of several words counts if it occurs more than once, and a name that the
 *     lessons do not use counts the sections that have what it stands for
 * @param highlights the typed text within {@code text}, as half-open UTF-16 ranges
 */
public record Suggestion(
    String text, Kind kind, String lang, int count, List<Excerpt.Range> highlights) {

  /** The source of a suggestion. */
  public enum Kind {
    /** The heading of a section, or the title of a lesson. */
    HEADING,
    /** A word of the lessons, or a term of several words. */
    TERM,
    /**
     * A name from a dictionary or the course's glossary for something that the lessons call by
     * another name.
     */
    GLOSSARY
  }

  /** Copies the list. */
  public Suggestion {
    highlights = List.copyOf(highlights);
  }
}
