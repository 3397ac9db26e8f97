package dev.haru.search.correct;

import dev.haru.hangul.Hangul;
import dev.haru.language.FunctionWords;
import dev.haru.search.syntax.QueryAnalyzer;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.apache.lucene.analysis.Analyzer;

/**
 * Tells the words that the course, the dictionary or everyday language has from those typed wrong.
 */
public final class KnownWords {

  /** So long a word, if nobody knows it, is more likely mistyped than rare. */
  private static final int LONG = 4;

  /** The share of a word's syllables that is most of them. */
  private static final double MOST = 2.0 / 3;

  private final WordFrequencies vocabulary;
  private final Analyzer analyzer;
  private final Predicate<String> isForeign;

  /**
   * Creates it.
   *
   * @param analyzer the one of Korean and English
   * @param isForeign tells the words that lessons in other languages have
   */
  public KnownWords(WordFrequencies vocabulary, Analyzer analyzer, Predicate<String> isForeign) {
    this.vocabulary = vocabulary;
    this.analyzer = analyzer;
    this.isForeign = isForeign;
  }

  /** How much of a word the course, the dictionary or everyday language has. */
  enum Share {
    LITTLE,
    MOST,
    ALL
  }

  /** Returns whether the course, the dictionary or everyday language has most of the word. */
  boolean has(String word) {
    return shareOf(word) != Share.LITTLE;
  }

  /** Returns how much of the word the course, the dictionary or everyday language has. */
  Share shareOf(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    if (vocabulary.knows(lower) || FunctionWords.contains(lower)) {
      return Share.ALL;
    }
    List<QueryAnalyzer.Word> parts = QueryAnalyzer.of(analyzer, lower);
    double share =
        isLatin(lower)
            ? !parts.isEmpty() && parts.stream().allMatch(this::has) ? 1 : 0
            : shareOfSyllables(parts);
    if (share >= 1 || isForeign.test(lower)) {
      return Share.ALL;
    }
    return share >= MOST ? Share.MOST : Share.LITTLE;
  }

  private double shareOfSyllables(List<QueryAnalyzer.Word> parts) {
    int syllables = syllables(parts);
    return syllables == 0 ? 1 : (double) knownSyllables(parts) / syllables;
  }

  private boolean has(QueryAnalyzer.Word part) {
    return part.best().stream()
        .allMatch(
            term -> FunctionWords.contains(term) || vocabulary.hasTerm(term) || !isWord(term));
  }

  /** Of what is left without particles; a syllable alone is what nori leaves of unknown words. */
  private int knownSyllables(List<QueryAnalyzer.Word> parts) {
    return parts.stream()
        .filter(
            part -> part.best().stream().allMatch(t -> t.length() > 1 || FunctionWords.contains(t)))
        .filter(this::has)
        .mapToInt(KnownWords::length)
        .sum();
  }

  private static int syllables(List<QueryAnalyzer.Word> parts) {
    return parts.stream().mapToInt(KnownWords::length).sum();
  }

  private static int length(QueryAnalyzer.Word part) {
    return part.best().stream().mapToInt(String::length).sum();
  }

  /** Returns whether nori knows a Korean word whole, even if this course does not have it. */
  boolean isReal(String word) {
    return !isLatin(word) && QueryAnalyzer.of(analyzer, word).stream().allMatch(KnownWords::isReal);
  }

  private static boolean isReal(QueryAnalyzer.Word part) {
    return part.isReal()
        && part.best().stream().allMatch(term -> term.length() > 1 && term.length() < LONG);
  }

  /** Returns whether a Korean word that the course has is so short that it sounds like too many. */
  boolean isShort(String word) {
    return word.length() < LONG - 1 && vocabulary.knows(word);
  }

  /** Returns whether a text is of letters alone. */
  static boolean isWord(String text) {
    return text.chars().allMatch(Character::isLetter);
  }

  /** Returns whether a text is of unaccented Latin letters alone. */
  static boolean isLatin(String text) {
    for (int i = 0; i < text.length(); i++) { // no stream: asked of every word of a course
      char c = text.charAt(i);
      if (!(c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z')) {
        return false;
      }
    }
    return true;
  }

  /** Returns whether a text has Hangul, syllables or single letters of it. */
  public static boolean hasHangul(String text) {
    return text.chars().anyMatch(c -> Hangul.isSyllable((char) c) || Hangul.isJamo((char) c));
  }
}
