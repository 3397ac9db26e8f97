package dev.haru.search.query;

import dev.haru.analysis.Analyzers;
import dev.haru.search.correct.CourseVocabulary;
import dev.haru.search.syntax.Phrase;
import dev.haru.search.syntax.QueryAnalyzer;
import java.util.List;

/**
 * The words of queries as the analyzer groups of an index read them. Safe for use by several
 * threads.
 */
final class GroupWords {

  private final Analyzers analyzers;
  private final List<String> groups;
  private final CourseVocabulary vocabulary;

  /**
   * Creates a reader of words.
   *
   * @param groups the analyzer groups of the index
   * @param vocabulary the course's terms
   */
  GroupWords(Analyzers analyzers, List<String> groups, CourseVocabulary vocabulary) {
    this.analyzers = analyzers;
    this.groups = List.copyOf(groups);
    this.vocabulary = vocabulary;
  }

  /** Returns the analyzer groups other than that of Korean and English. */
  List<String> others() {
    return groups.stream().filter(group -> !group.equals(Analyzers.MAIN)).toList();
  }

  /**
   * Returns the terms of a text in an analyzer group, none if the index does not have the group.
   */
  List<Phrase.Placed> terms(String group, String text) {
    return groups.contains(group) ? QueryAnalyzer.phrase(analyzers.of(group), text) : List.of();
  }

  /** Returns whether sentences have a term in an analyzer group. */
  boolean hasTerm(String group, String term) {
    return vocabulary.has(CourseVocabulary.SENTENCES, group, term);
  }

  /** Returns whether sentences have all terms of a word in an analyzer group. */
  boolean has(String group, String word) {
    List<Phrase.Placed> terms = terms(group, word);
    return !terms.isEmpty() && terms.stream().allMatch(each -> hasTerm(group, each.term()));
  }
}
