package dev.haru.search.excerpt;

import dev.haru.search.Excerpt;
import java.util.ArrayList;
import java.util.List;

/** The marks that show matches in a text: neighbours are one mark. */
public final class Marks {

  private Marks() {}

  /** Returns the marks of the matches in a text of what was typed. */
  public static List<Excerpt.Range> typed(String text, List<TermMatch> matches) {
    return joined(text, matches, true);
  }

  /** Returns the marks of the other matches in a text, without those on what was typed. */
  public static List<Excerpt.Range> related(String text, List<TermMatch> matches) {
    List<Excerpt.Range> typed = typed(text, matches);
    return joined(text, matches, false).stream()
        .filter(range -> typed.stream().noneMatch(other -> overlap(range, other)))
        .toList();
  }

  private static boolean overlap(Excerpt.Range one, Excerpt.Range other) {
    return one.start() < other.end() && other.start() < one.end();
  }

  private static List<Excerpt.Range> joined(String text, List<TermMatch> matches, boolean isTyped) {
    List<Excerpt.Range> ranges = new ArrayList<>();
    for (TermMatch match : matches) {
      if (match.isTyped() != isTyped || match.start() < 0 || match.end() > text.length()) {
        continue;
      }
      Excerpt.Range last = ranges.isEmpty() ? null : ranges.getLast();
      if (last != null && isNext(text, last.end(), match.start())) {
        int end = Math.max(match.end(), last.end());
        ranges.set(ranges.size() - 1, new Excerpt.Range(last.start(), end));
      } else {
        ranges.add(new Excerpt.Range(match.start(), match.end()));
      }
    }
    return ranges;
  }

  /** Returns whether nothing but spaces is between two places of a line. */
  private static boolean isNext(String text, int end, int start) {
    for (int i = end; i < start; i++) {
      if (text.charAt(i) != ' ') {
        return false;
      }
    }
    return true;
  }
}
