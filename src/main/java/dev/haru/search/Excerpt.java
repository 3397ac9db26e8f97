package dev.haru.search;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

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
   * @param text its text, never empty
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
    SortedSet<Integer> edges = new TreeSet<>(List.of(0, text.length()));
    for (List<Range> ranges : List.of(typed, related, code)) {
      for (Range range : ranges) {
        edges.add(range.start());
        edges.add(range.end());
      }
    }
    List<Stretch> stretches = new ArrayList<>();
    int start = 0;
    for (int end : edges) {
      if (end > start) {
        Match match =
            contains(typed, start)
                ? Match.TYPED
                : contains(related, start) ? Match.RELATED : Match.NONE;
        stretches.add(new Stretch(text.substring(start, end), contains(code, start), match));
        start = end;
      }
    }
    return stretches;
  }

  private static boolean contains(List<Range> ranges, int at) {
    for (Range range : ranges) {
      if (range.start() <= at && at < range.end()) {
        return true;
      }
    }
    return false;
  }
}
