package dev.haru.search.query;

import dev.haru.analysis.Analyzers;
import dev.haru.search.rank.ExpansionSource;
import java.util.List;

/**
 * A way in which a lesson may express a query term.
 *
 * @param analyzerGroup the analyzer group whose fields contain the terms
 * @param terms the terms as they are indexed, in order; all of them must occur
 * @param weight how much a match counts relative to the typed words, above 0: 1 for the typed words
 *     themselves, more for an expansion that stands for several words
 * @param source its source
 */
public record Expansion(
    String analyzerGroup, List<String> terms, float weight, ExpansionSource source) {

  public Expansion {
    terms = List.copyOf(terms);
  }

  /** Creates an expansion in Korean, English or a language without fields of its own. */
  public Expansion(List<String> terms, float weight, ExpansionSource source) {
    this(Analyzers.MAIN, terms, weight, source);
  }

  /** Returns a copy with its weight multiplied. */
  Expansion times(float factor) {
    return new Expansion(analyzerGroup, terms, weight * factor, source);
  }

  /** Returns a description for explanations. */
  String description() {
    String all = String.join(" ", terms);
    return all + " (" + source.words() + ", " + Math.round(100 * weight) + " %)";
  }

  /** Returns its only term; it must be a {@link #isSingle single} one. */
  public String term() {
    return terms.get(0);
  }

  /** Returns whether it is not the typed word in another spelling but a word of the same origin. */
  boolean isDerived() {
    return source == ExpansionSource.FORM || source == ExpansionSource.PART;
  }

  /** Returns whether it is one word, even if it has several terms: {@code node js} for node.js. */
  boolean isWord() {
    return isDerived() || source == ExpansionSource.SPELLING;
  }

  /** Returns whether it is a single term. */
  public boolean isSingle() {
    return terms.size() == 1;
  }
}
