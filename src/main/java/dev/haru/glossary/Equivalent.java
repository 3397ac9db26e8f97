package dev.haru.glossary;

import java.util.List;

/**
 * The equivalent of a term in another language.
 *
 * @param from the canonical language of the term
 * @param language the canonical language of the equivalent
 * @param terms one to three terms in that language
 * @param probability the probability that they mean the same, above 0 and below 1
 */
public record Equivalent(String from, String language, List<String> terms, double probability) {

  /** Creates an equivalent with a copy of the list. */
  public Equivalent {
    terms = List.copyOf(terms);
  }
}
