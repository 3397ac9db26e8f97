package dev.haru.search.query;

import dev.haru.analysis.Analyzers;
import dev.haru.search.rank.ExpansionSource;
import java.util.List;
import java.util.Locale;

/**
 * One way in which a lesson may say what a part of the query says.
 *
 * @param analyzerGroup the family of languages in whose fields the terms stand
 * @param terms the terms as they stand in the index, in their order; all of them must occur
 * @param weight how much a match counts beside one of what was typed, above 0; 1 for one of what
 *     was typed, more for one that stands for several words
 * @param source where it comes from
 */
public record Expansion(
    String analyzerGroup, List<String> terms, float weight, ExpansionSource source) {

  public Expansion {
    terms = List.copyOf(terms);
  }

  /** Creates an alternative in Korean, English or a language without fields of its own. */
  public Expansion(List<String> terms, float weight, ExpansionSource source) {
    this(Analyzers.MAIN, terms, weight, source);
  }

  /** Returns it with its weight multiplied. */
  Expansion times(float factor) {
    return new Expansion(analyzerGroup, terms, weight * factor, source);
  }

  /** Returns it in words, for explanations. */
  String description() {
    String all = String.join(" ", terms);
    return String.format(Locale.ROOT, "%s (%s, %.0f %%)", all, source.words(), 100 * weight);
  }

  /** Returns its only term; there must be no other. */
  public String term() {
    return terms.get(0);
  }

  /** Returns whether it is a single term. */
  public boolean isSingle() {
    return terms.size() == 1;
  }
}
