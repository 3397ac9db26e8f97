package dev.haru.analysis;

import dev.haru.language.FunctionWords;
import dev.haru.language.Introductions;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The topic of a heading, or of a query that may be one: its terms without function words and words
 * that introduce, so that {@code What is DevOps?} and {@code Introduction to DevOps} are about
 * {@code devops}. Lessons and queries are read by the same rules. Immutable.
 *
 * @param terms the terms of the topic in order
 * @param isIntroduction whether the heading says that it introduces the topic
 */
public record HeadingTopic(List<String> terms, boolean isIntroduction) {

  /** The most terms of a heading that introduces more than their whole. */
  private static final int MOST_TERMS = 4;

  /** Creates a topic with a list of its own. */
  public HeadingTopic {
    terms = List.copyOf(terms);
  }

  /** Returns the topic of a text. */
  public static HeadingTopic of(TermAnalyzer analyzer, String text) {
    return of(
        analyzer.terms(Introductions.inOneWord(text)).stream()
            .filter(term -> term.increment() > 0)
            .map(TechnicalTokenizer.Term::term)
            .toList());
  }

  /** Returns the topic of a text that has the given terms. */
  public static HeadingTopic of(List<String> terms) {
    return new HeadingTopic(
        terms.stream()
            .filter(term -> !FunctionWords.contains(term) && !Introductions.contains(term))
            .toList(),
        terms.stream().anyMatch(Introductions::isSign));
  }

  /** Returns the whole topic, its terms separated by spaces; empty if it is too long for a name. */
  public String whole() {
    return joined(terms);
  }

  /**
   * Returns everything that the heading introduces, which are the neighbours among its terms, since
   * {@code Introducing HashiCorp Vagrant} is the introduction to Vagrant too; nothing if it is no
   * introduction.
   */
  public Set<String> introduced() {
    Set<String> introduced = new HashSet<>();
    if (isIntroduction && terms.size() <= MOST_TERMS) {
      for (int start = 0; start < terms.size(); start++) {
        for (int end = start + 1; end <= terms.size(); end++) {
          introduced.add(joined(terms.subList(start, end)));
        }
      }
    }
    return introduced;
  }

  private static String joined(List<String> terms) {
    String topic = String.join(" ", terms);
    return topic.length() <= HeadingNames.MAX_LENGTH ? topic : "";
  }
}
