package dev.haru.search.excerpt;

import dev.haru.search.Excerpt;
import java.util.ArrayList;
import java.util.List;

/** The marks that show matches in a text: neighbours are one mark. */
public final class Marks {

  private Marks() {}

  /** Returns the marks of the matches in a text of what was typed. */
  public static List<Excerpt.Range> typed(String text, List<TermMatch> matches) {
    return joined(text, matches, true, List.of());
  }

  /** Returns the marks of the other matches in a text, without those on what was typed. */
  public static List<Excerpt.Range> related(String text, List<TermMatch> matches) {
    return joined(text, matches, false, typed(text, matches));
  }

  private static List<Excerpt.Range> joined(
      String text, List<TermMatch> matches, boolean isTyped, List<Excerpt.Range> without) {
    List<Excerpt.Range> ranges = new ArrayList<>();
    for (TermMatch match : matches) {
      int start = match.start();
      int end = match.end();
      if (match.isTyped() != isTyped || end > text.length() || isIn(without, start, end)) {
        continue;
      }
      int last = ranges.size() - 1;
      if (last >= 0 && isNext(text, ranges.get(last).end(), start)) {
        Excerpt.Range before = ranges.remove(last);
        start = before.start();
        end = Math.max(end, before.end());
      }
      ranges.add(new Excerpt.Range(start, end));
    }
    return ranges;
  }

  private static boolean isIn(List<Excerpt.Range> ranges, int start, int end) {
    for (Excerpt.Range each : ranges) {
      if (each.start() < end && start < each.end()) {
        return true;
      }
    }
    return false;
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
