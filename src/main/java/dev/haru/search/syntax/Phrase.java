package dev.haru.search.syntax;

import java.util.List;
import java.util.Map;

/**
 * A sequence of words that occur one after the other.
 *
 * @param ways how a section may have them, by analyzer group; one of these must match
 */
public record Phrase(Map<String, Way> ways) {

  /**
   * The words in an analyzer group.
   *
   * @param terms the terms that occur in order
   * @param written the words without terms, and the pairs of such words side by side, that the
   *     section has as they are written; each in any of several spellings
   */
  public record Way(List<Placed> terms, List<List<String>> written) {}

  /**
   * A term of a phrase.
   *
   * @param term the term
   * @param position its distance from the first term in words, including words that an analyzer
   *     drops
   */
  public record Placed(String term, int position) {}
}
