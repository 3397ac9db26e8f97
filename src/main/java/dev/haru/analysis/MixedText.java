package dev.haru.analysis;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * The terms of text that mixes Korean, English and technical words, even in one word ({@code
 * Docker를}).
 *
 * <p>Alphabetic and technical words are found first; nori then reads the text with each of them
 * masked by letters or digits of the same length. So it sees a foreign word in its place and
 * recognizes the particle after it, but never splits it. Text without Hangul, Han or Kana does not
 * load nori.
 */
public final class MixedText {

  /** Replaces each char of a word that has letters. */
  public static final char MASK = 'x';

  /** Replaces each char of a word without letters. */
  public static final char DIGIT_MASK = '1';

  private MixedText() {}

  /** Returns the terms of a text in order. */
  public static Iterator<TechnicalTokenizer.Term> terms(String text, KoreanTerms korean) {
    if (!needsNori(text)) {
      return TechnicalTokenizer.in(text);
    }
    List<TechnicalTokenizer.Term> latin = TechnicalTokenizer.of(text);
    return merge(latin, korean.of(masked(text, latin))).iterator();
  }

  /** Returns whether a text has letters for nori to read. */
  public static boolean needsNori(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x1100 && !TechnicalTokenizer.isWord(c) && Character.isLetter(c)) {
        return true;
      }
    }
    return false;
  }

  /** Returns a text with its Latin words masked. */
  public static String masked(String text, List<TechnicalTokenizer.Term> latin) {
    StringBuilder masked = new StringBuilder(text);
    int done = 0;
    for (TechnicalTokenizer.Term word : latin) { // a whole technical word precedes its parts
      if (word.type().equals(Analyzers.MARK)) {
        continue;
      }
      boolean letters = hasLetter(word.term());
      for (int i = Math.max(done, word.start()); i < word.end(); i++) {
        masked.setCharAt(i, letters ? MASK : DIGIT_MASK);
      }
      done = Math.max(done, word.end());
    }
    return masked.toString();
  }

  private static boolean hasLetter(String term) {
    for (int i = 0; i < term.length(); i++) {
      if (Character.isLetter(term.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** Merges the Korean terms with the others, leaving out those of masked words. */
  private static List<TechnicalTokenizer.Term> merge(
      List<TechnicalTokenizer.Term> latin, List<TechnicalTokenizer.Term> korean) {
    List<TechnicalTokenizer.Term> merged = new ArrayList<>(latin.size() + korean.size());
    int next = 0;
    int maskedUntil = 0;
    for (TechnicalTokenizer.Term word : korean) {
      while (next < latin.size() && latin.get(next).start() < word.end()) {
        merged.add(latin.get(next));
        maskedUntil = Math.max(maskedUntil, latin.get(next).end());
        next++;
      }
      if (word.start() >= maskedUntil) {
        merged.add(word);
      }
    }
    merged.addAll(latin.subList(next, latin.size()));
    return merged;
  }
}
