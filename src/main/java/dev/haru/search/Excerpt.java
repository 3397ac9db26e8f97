package dev.haru.search;

import java.util.List;

/**
 * The part of a section's text that answers the query best.
 *
 * @param text the text on one line, cut at sentences or words; {@code …} marks omissions
 * @param highlights the matches, in order and without overlaps
 */
public record Excerpt(String text, List<Range> highlights) {

  /** The empty excerpt, of a heading without text. */
  public static final Excerpt EMPTY = new Excerpt("", List.of());

  /**
   * A half-open range of UTF-16 units of the text.
   *
   * @param start the first unit's offset, 0-based
   * @param end the offset after the last unit
   */
  public record Range(int start, int end) {}

  /** Copies the list. */
  public Excerpt {
    highlights = List.copyOf(highlights);
  }
}
