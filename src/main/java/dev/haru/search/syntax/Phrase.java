package dev.haru.search.syntax;

import java.util.List;

/**
 * A sequence of words that occur one after the other.
 *
 * @param ways how a section may have them; one of these must match
 */
public record Phrase(List<Way> ways) {

  /**
   * The words as an analyzer group has them.
   *
   * @param group the analyzer group
   * @param sequences the terms that occur in order; usually one sequence
   * @param written the words without terms, and the pairs of such words side by side, that the
   *     section has as they are written; each in any of several spellings
   */
  public record Way(String group, List<List<Placed>> sequences, List<List<String>> written) {}

  /**
   * A term of a phrase.
   *
   * @param term the term
   * @param position its distance from the first term in words, including words that an analyzer
   *     drops
   */
  public record Placed(String term, int position) {}
}
