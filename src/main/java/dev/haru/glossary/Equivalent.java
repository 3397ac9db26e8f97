package dev.haru.glossary;

import java.util.List;

/**
 * What a term of one language is called in another.
 *
 * @param from the one canonical language
 * @param language the other canonical language
 * @param terms one to three terms there
 * @param probability how sure that is, above 0, below 1
 */
public record Equivalent(String from, String language, List<String> terms, double probability) {

  /** Creates an equivalent with a list of its own. */
  public Equivalent {
    terms = List.copyOf(terms);
  }
}
