package dev.haru.search.syntax;

import java.util.List;
import java.util.Map;

/**
 * A sequence of terms that occur one after the other.
 *
 * @param terms the terms in each analyzer group that has any
 */
public record Phrase(Map<String, List<Placed>> terms) {

  /**
   * A term of a phrase.
   *
   * @param term the term
   * @param position its distance from the first term in words, including words that an analyzer
   *     drops
   */
  public record Placed(String term, int position) {}
}
