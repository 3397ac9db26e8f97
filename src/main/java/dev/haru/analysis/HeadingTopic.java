package dev.haru.analysis;

import dev.haru.language.FunctionWords;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;

/**
 * What a heading, or a query that may be one, is about: its terms without function words and words
 * that introduce, so that {@code What is DevOps?} and {@code Introduction to DevOps} are about
 * {@code devops}. Lessons and queries are read by the same rules. Immutable.
 *
 * @param whole its terms, separated by spaces; empty if nothing is left, or if it is too long
 * @param introduced what it introduces besides: the neighbours among these terms, since {@code
 *     Introducing HashiCorp Vagrant} is the introduction to Vagrant too; none for other headings
 */
public record HeadingTopic(String whole, Set<String> introduced) {

  /** The most terms of a heading that introduces more than their whole. */
  private static final int MOST_TERMS = 4;

  /** Terms of a heading that say that it introduces what the others name. */
  private static final Set<String> INTRODUCING =
      Set.of(
          "introduction",
          "introduce",
          "intro",
          "overview",
          "basics",
          "basic",
          "fundamental",
          "fundamentals",
          "understand",
          "understanding",
          "소개",
          "개요",
          "이해",
          "기초",
          "개념");

  private static final String QUESTION = "what";

  /** Several words that introduce, of which none does so alone. */
  private static final Pattern GETTING_STARTED =
      Pattern.compile("\\bget(ting)? started\\b|시작하기", Pattern.CASE_INSENSITIVE);

  /** Creates a topic with a set of its own. */
  public HeadingTopic {
    introduced = Set.copyOf(introduced);
  }

  /** Returns the topic of a text. */
  public static HeadingTopic of(Analyzer analyzer, String text) {
    String read = GETTING_STARTED.matcher(text).replaceAll(" intro ");
    List<String> terms =
        TokenReader.read(analyzer, read).stream()
            .filter(term -> term.increment() > 0)
            .map(TechnicalTokenizer.Term::term)
            .toList();
    List<String> content = content(terms);
    boolean isIntroduction =
        terms.stream().anyMatch(term -> INTRODUCING.contains(term) || term.equals(QUESTION));
    Set<String> introduced = new TreeSet<>();
    if (isIntroduction && content.size() <= MOST_TERMS) {
      for (int start = 0; start < content.size(); start++) {
        for (int end = start + 1; end <= content.size(); end++) {
          introduced.add(joined(content.subList(start, end)));
        }
      }
    }
    return new HeadingTopic(joined(content), introduced);
  }

  /** Returns the topic that terms name, as in {@link #whole}. */
  public static String of(List<String> terms) {
    return joined(content(terms));
  }

  private static List<String> content(List<String> terms) {
    return terms.stream()
        .filter(term -> !FunctionWords.contains(term) && !INTRODUCING.contains(term))
        .toList();
  }

  private static String joined(List<String> terms) {
    String topic = String.join(" ", terms);
    return topic.length() <= HeadingNames.MAX_LENGTH ? topic : "";
  }
}
