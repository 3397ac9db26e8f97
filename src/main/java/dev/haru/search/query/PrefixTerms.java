package dev.haru.search.query;

import dev.haru.analysis.Analyzers;
import dev.haru.search.correct.CourseVocabulary;
import dev.haru.search.rank.ExpansionSource;
import dev.haru.search.rank.RankingParameters;
import java.util.List;
import java.util.Locale;

/** The terms of a course that begin with a typed prefix. Safe for use by several threads. */
final class PrefixTerms {

  /** The most terms searched for per prefix; more would not narrow down what was meant. */
  private static final int MAX_TERMS = 50;

  private final CourseVocabulary vocabulary;
  private final RankingParameters parameters;

  PrefixTerms(CourseVocabulary vocabulary, RankingParameters parameters) {
    this.vocabulary = vocabulary;
    this.parameters = parameters;
  }

  /** Returns the terms that begin with a prefix, the most frequent first. */
  QueryTerm of(String prefix) {
    String lower = prefix.toLowerCase(Locale.ROOT);
    List<Expansion> expansions =
        CourseVocabulary.mostFrequent(vocabulary.beginningWith(Analyzers.MAIN, lower), MAX_TERMS)
            .stream()
            .map(term -> expansion(term, lower))
            .toList();
    return new QueryTerm(prefix + "*", expansions);
  }

  /**
   * Returns terms of another analyzer group as expansions of their beginning.
   *
   * @param isWord whether the beginning is a word already, beside which the terms count little
   */
  List<Expansion> of(String group, List<String> terms, boolean isWord) {
    ExpansionSource source = ExpansionSource.PREFIX;
    float weight = parameters.of(source) * (isWord ? parameters.unfinished() : 1);
    return terms.stream().map(term -> new Expansion(group, List.of(term), weight, source)).toList();
  }

  private Expansion expansion(String term, String prefix) {
    ExpansionSource source = term.equals(prefix) ? ExpansionSource.TYPED : ExpansionSource.PREFIX;
    return new Expansion(List.of(term), parameters.of(source), source);
  }
}
