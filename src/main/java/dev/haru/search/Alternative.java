package dev.haru.search;

import dev.haru.text.Analyzers;
import java.util.List;
import java.util.Locale;

/**
 * One way in which a lesson may say what a part of the query says.
 *
 * @param family the family of languages in whose fields the terms stand
 * @param terms the terms as they stand in the index, in their order; all of them must occur
 * @param weight how much a match counts beside one of what was typed, above 0, at most 1
 * @param source where it comes from
 */
record Alternative(String family, List<String> terms, float weight, Source source) {

  /** Where an alternative comes from. */
  enum Source {
    /** It was typed. */
    TYPED("as typed"),
    /** It is a technical word whose parts were joined, or the other way round. */
    SPELLING("spelled otherwise"),
    /** It is what the field's dictionary says. */
    DICTIONARY("by haru's dictionary"),
    /** It is what the course's own glossary says. */
    GLOSSARY("by the course's glossary"),
    /** It is what the course's translations have taught. */
    LEARNED("learned from the course's translations"),
    /** It has the initial consonants that were typed. */
    CHOSUNG("by its initial consonants"),
    /** It begins with what was typed. */
    PREFIX("begins with it");

    private final String words;

    Source(String words) {
      this.words = words;
    }

    /** Returns where it comes from, in words. */
    String words() {
      return words;
    }
  }

  Alternative {
    terms = List.copyOf(terms);
  }

  /** Creates an alternative in Korean, English or a language without fields of its own. */
  Alternative(List<String> terms, float weight, Source source) {
    this(Analyzers.MAIN, terms, weight, source);
  }

  /** Returns it in words, for explanations. */
  String reading() {
    String all = String.join(" ", terms);
    return String.format(Locale.ROOT, "%s (%s, %.0f %%)", all, source.words, 100 * weight);
  }

  /** Returns its only term; there must be no other. */
  String term() {
    return terms.get(0);
  }

  boolean isSingle() {
    return terms.size() == 1;
  }
}
