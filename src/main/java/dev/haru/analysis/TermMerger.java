package dev.haru.analysis;

import java.util.ArrayList;
import java.util.List;

/**
 * Merges technical words with the terms that a language's analyzer finds around and within them, so
 * that each term has the position of its word in the text. The gaps that the analyzer leaves for
 * dropped words stay.
 */
final class TermMerger {

  private final List<TechnicalWord> words;
  private final List<TechnicalTokenizer.Term> terms;
  private final List<TechnicalTokenizer.Term> merged = new ArrayList<>();
  private int nextTerm;

  /**
   * Creates a merger.
   *
   * @param words the technical words in order
   * @param terms the analyzer's terms in order
   */
  TermMerger(List<TechnicalWord> words, List<TechnicalTokenizer.Term> terms) {
    this.words = words;
    this.terms = terms;
  }

  /** Returns all terms in the order of their positions. */
  List<TechnicalTokenizer.Term> merged() {
    for (TechnicalWord word : words) {
      while (nextTerm < terms.size() && terms.get(nextTerm).start() < word.start()) {
        merged.add(terms.get(nextTerm++));
      }
      add(word);
    }
    merged.addAll(terms.subList(nextTerm, terms.size()));
    return merged;
  }

  /** Adds a word: as a whole, at the position of its first part, and then its parts. */
  private void add(TechnicalWord word) {
    List<TechnicalTokenizer.Term> parts = partsOf(word);
    int increment = parts.isEmpty() ? 1 : parts.get(0).increment();
    int positions =
        1 + parts.stream().skip(1).mapToInt(TechnicalTokenizer.Term::increment).sum();
    for (TechnicalTokenizer.Term whole : word.wholes()) {
      merged.add(whole.at(increment, positions));
      increment = 0;
    }
    for (int i = 0; i < parts.size(); i++) {
      TechnicalTokenizer.Term part = parts.get(i);
      merged.add(i == 0 ? part.at(increment, part.length()) : part);
    }
  }

  /** Returns the word's own parts and the analyzer's terms within it, in order. */
  private List<TechnicalTokenizer.Term> partsOf(TechnicalWord word) {
    List<TechnicalTokenizer.Term> parts = new ArrayList<>();
    for (TechnicalTokenizer.Term own : word.parts()) {
      while (nextTerm < terms.size() && terms.get(nextTerm).start() < own.start()) {
        parts.add(terms.get(nextTerm++));
      }
      parts.add(own.isInner() ? own : own.at(1, 1));
    }
    while (nextTerm < terms.size() && terms.get(nextTerm).start() < word.end()) {
      parts.add(terms.get(nextTerm++));
    }
    return parts;
  }
}
