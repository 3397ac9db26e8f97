package dev.haru.analysis;

import dev.haru.text.FoldedText;

/**
 * The names by which headings and titles are found as a whole: a query that is a section's heading
 * wants that section, whatever its words are.
 *
 * <p>Lessons and queries are named by the same rules.
 */
public final class HeadingNames {

  /** The longest name, in chars; longer headings are sentences that nobody types whole. */
  static final int MAX_LENGTH = 200;

  private HeadingNames() {}

  /**
   * Returns the whole name of a heading, without case, spaces and the marks around it; empty if it
   * is empty or too long.
   */
  public static String whole(String heading) {
    String folded = FoldedText.of(heading).chars();
    int start = 0;
    int end = folded.length();
    while (start < end && isMark(folded.charAt(start))) {
      start++;
    }
    while (end > start && isClosingMark(folded.charAt(end - 1))) {
      end--;
    }
    String name = start < end ? withoutMarksInside(folded.substring(start, end)) : folded;
    return name.length() <= MAX_LENGTH ? name : "";
  }

  private static boolean isMark(char c) {
    return !Character.isLetterOrDigit(c) && c != '$' && c != '@' && c != '.';
  }

  private static boolean isClosingMark(char c) {
    return !Character.isLetterOrDigit(c) && c != '+' && c != '#' && c != '*';
  }

  /** Leaves out what is typed now one way and now another: quotes, commas, dashes, colons. */
  private static String withoutMarksInside(String name) {
    StringBuilder kept = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if ("\"'`’‘“”,;:!?()[]{}-–—·".indexOf(c) < 0) {
        kept.append(c);
      }
    }
    return kept.isEmpty() ? name : kept.toString();
  }
}
