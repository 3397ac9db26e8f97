package dev.haru.analysis;

import java.util.ArrayList;
import java.util.List;

/**
 * A word found by {@link TechnicalTokenizer}.
 *
 * @param start the offset of its first char
 * @param end the offset after its last char
 * @param wholes its terms as a whole: as it would be typed, and joined; none for a plain word
 * @param parts the terms of its parts, each with those within it
 */
record TechnicalWord(
    int start, int end, List<TechnicalTokenizer.Term> wholes, List<TechnicalTokenizer.Term> parts) {

  /** Returns the words that terms in the order of their text belong to. */
  static List<TechnicalWord> of(List<TechnicalTokenizer.Term> terms) {
    List<TechnicalWord> words = new ArrayList<>();
    int from = 0;
    while (from < terms.size()) {
      int end = terms.get(from).end();
      int to = from + 1;
      while (to < terms.size() && terms.get(to).start() < end) {
        end = Math.max(end, terms.get(to).end());
        to++;
      }
      words.add(of(terms.subList(from, to), end));
      from = to;
    }
    return words;
  }

  private static TechnicalWord of(List<TechnicalTokenizer.Term> terms, int end) {
    int first = 0; // the last term at the first position that is not within a word is a part
    for (int i = 1; i < terms.size() && terms.get(i).increment() == 0; i++) {
      first = terms.get(i).isInner() ? first : i;
    }
    return new TechnicalWord(
        terms.get(0).start(), end, terms.subList(0, first), terms.subList(first, terms.size()));
  }

  /** Returns the word without its parts that consist of letters only, and without inner terms. */
  TechnicalWord withoutPlainParts() {
    return new TechnicalWord(
        start, end, wholes, parts.stream().filter(part -> !isPlain(part)).toList());
  }

  private static boolean isPlain(TechnicalTokenizer.Term part) {
    return part.isInner() || part.term().chars().allMatch(Character::isLetter);
  }

  /** Returns whether nothing of it is left. */
  boolean isEmpty() {
    return wholes.isEmpty() && parts.isEmpty();
  }

  /**
   * Replaces its parts by letters and what joins them by spaces; what is not a part of it stays.
   */
  void mask(StringBuilder text) {
    for (int i = start; i < end; i++) {
      if (!Character.isLetter(text.charAt(i)) && !isMark(text.charAt(i))) {
        text.setCharAt(i, ' ');
      }
    }
    for (TechnicalTokenizer.Term part : parts) {
      for (int i = part.start(); i < part.end(); i++) {
        text.setCharAt(i, MixedText.MASK);
      }
    }
  }

  private static boolean isMark(char c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }
}
