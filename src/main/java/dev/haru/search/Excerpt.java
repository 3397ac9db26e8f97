package dev.haru.search;

import java.util.ArrayList;
import java.util.List;

/**
 * The part of a section's text that answers the query best.
 *
 * @param text the text, cut at sentences or words; {@code …} marks omissions. It has line ends
 *     around and within its code only
 * @param highlights the matches of what was typed, in order and without overlaps
 * @param related the matches of words that stand for what was typed, such as translations, in order
 *     and without overlaps, also with {@code highlights}
 * @param code the lines of code, in order
 */
public record Excerpt(String text, List<Range> highlights, List<Range> related, List<Range> code) {

  /** The empty excerpt, of a heading without text. */
  public static final Excerpt EMPTY = new Excerpt("", List.of());

  /** Copies the lists. */
  public Excerpt {
    highlights = List.copyOf(highlights);
    related = List.copyOf(related);
    code = List.copyOf(code);
  }

  /** Creates an excerpt of prose without related words. */
  public Excerpt(String text, List<Range> highlights) {
    this(text, highlights, List.of(), List.of());
  }

  /**
   * A half-open range of UTF-16 units of the text.
   *
   * @param start the first unit's offset, 0-based
   * @param end the offset after the last unit
   */
  public record Range(int start, int end) {}

  /** Says how a stretch of a text matches. */
  public enum Match {
    /** It does not. */
    NONE,
    /** It is what was typed. */
    TYPED,
    /** It stands for what was typed. */
    RELATED
  }

  /**
   * A stretch that looks the same throughout.
   *
   * @param text its text, never empty; of code, without the line end before it
   * @param isCode whether it is code
   * @param match how it matches
   */
  public record Stretch(String text, boolean isCode, Match match) {}

  /** Returns the stretches, in order. */
  public List<Stretch> stretches() {
    return stretches(text, highlights, related, code);
  }

  /** Returns the stretches of a text on one line, such as a heading; otherwise as an excerpt's. */
  public static List<Stretch> stretches(String text, List<Range> typed, List<Range> related) {
    return stretches(text, typed, related, List.of());
  }

  private static List<Stretch> stretches(
      String text, List<Range> typed, List<Range> related, List<Range> code) {
    List<Stretch> stretches = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= text.length(); i++) {
      boolean isCode = contains(code, start);
      Match match = match(typed, related, start);
      if (i == text.length() || contains(code, i) != isCode || match(typed, related, i) != match) {
        stretches.add(new Stretch(text.substring(start, i), isCode, match));
        start = i;
      }
    }
    return stretches;
  }

  private static Match match(List<Range> typed, List<Range> related, int at) {
    if (contains(typed, at)) {
      return Match.TYPED;
    }
    return contains(related, at) ? Match.RELATED : Match.NONE;
  }

  private static boolean contains(List<Range> ranges, int at) {
    return ranges.stream().anyMatch(range -> range.start() <= at && at < range.end());
  }
}
