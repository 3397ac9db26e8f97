package dev.haru.analysis;

import dev.haru.language.FunctionWords;
import dev.haru.text.FoldedText;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;

/**
 * The names by which headings and titles are found as a whole: a query that is a section's heading
 * wants that section, whatever its words are.
 *
 * <p>Lessons and queries are named by the same rules.
 */
public final class HeadingNames {

  /** The longest name, in chars; longer headings are sentences that nobody types whole. */
  private static final int MAX_LENGTH = 200;

  /** Words of a heading that say that it introduces what the others name. */
  private static final Set<String> INTRODUCING =
      Set.of(
          "introduction",
          "intro",
          "overview",
          "basics",
          "basic",
          "understand",
          "understanding",
          "소개",
          "개요",
          "이해",
          "기초",
          "개념");

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

  /**
   * Returns the topic of a text: its terms without function words and words that introduce, so that
   * {@code What is DevOps?} and {@code Introduction to DevOps} are about {@code devops}. Empty if
   * nothing is left, or if it is too long.
   */
  public static String topic(Analyzer analyzer, String text) {
    return topic(
        TokenReader.read(analyzer, text).stream()
            .filter(term -> term.increment() > 0)
            .map(TechnicalTokenizer.Term::term)
            .toList());
  }

  /** Returns the topic that terms name. */
  public static String topic(List<String> terms) {
    List<String> content =
        terms.stream()
            .filter(term -> !FunctionWords.contains(term) && !INTRODUCING.contains(term))
            .toList();
    String topic = String.join(" ", content);
    return topic.length() <= MAX_LENGTH ? topic : "";
  }
}
