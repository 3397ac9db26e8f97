package dev.haru.search.syntax;

import java.util.List;
import java.util.Map;

/**
 * Terms that must stand one after the other.
 *
 * @param terms the terms in each family of languages that has any
 */
public record Phrase(Map<String, List<Placed>> terms) {

  /**
   * A term of a phrase.
   *
   * @param term the term
   * @param position how many words it stands after the first term, those included that an analyzer
   *     leaves out
   */
  public record Placed(String term, int position) {}
}
