package dev.haru.search.correct;

import dev.haru.analysis.Analyzers;
import dev.haru.analysis.TermAnalyzer;
import dev.haru.analysis.TextAnalysis;
import dev.haru.hangul.Hangul;
import dev.haru.hangul.Particles;
import dev.haru.language.FunctionWords;
import dev.haru.search.syntax.QueryAnalyzer;
import dev.haru.text.CommonPrefix;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A classifier that tells known words (from the course, the dictionary or everyday language) from
 * mistyped ones.
 */
public final class KnownWords {

  /** The length from which an unknown word is more likely mistyped than rare. */
  private static final int LONG = 4;

  /** The last syllables of the usual forms of verbs. */
  private static final String ENDINGS = "다고기게면며서어아";

  /** English stems with the endings of inflected words: stop+ped, cop+ies, mak+ing, box+es. */
  private static final Pattern INFLECTED =
      Pattern.compile(".*\\+(?:s|ies|d|.?ed|ied|.?ing)|.*(?:[sxzo]|[cs]h)\\+es");

  /** The share of a word's syllables that counts as most of them. */
  private static final double MOST = 2.0 / 3;

  private final WordFrequencies vocabulary;
  private final TextAnalysis analysis;
  private final TermAnalyzer analyzer;
  private final Predicate<String> isKnownOtherwise;

  /**
   * Creates a classifier.
   *
   * @param isKnownOtherwise tells whether a word means something that is neither in Korean nor in
   *     English, such as a word of lessons in other languages
   */
  public KnownWords(
      WordFrequencies vocabulary, TextAnalysis analysis, Predicate<String> isKnownOtherwise) {
    this.vocabulary = vocabulary;
    this.analysis = analysis;
    this.analyzer = analysis.of(Analyzers.MAIN);
    this.isKnownOtherwise = isKnownOtherwise;
  }

  /** The share of a word that the course, the dictionary or everyday language has. */
  enum Share {
    LITTLE,
    MOST,
    ALL
  }

  /** Returns whether the course, the dictionary or everyday language has most of the word. */
  boolean has(String word) {
    return shareOf(word) != Share.LITTLE;
  }

  /**
   * Returns whether the course, the dictionary or everyday language has most of a Korean word, and
   * more of it than single syllables: nori reads those out of any text.
   */
  boolean hasWord(String word) {
    return has(word)
        && (vocabulary.knows(word)
            || QueryAnalyzer.of(analyzer, word).stream()
                .flatMap(part -> part.best().stream())
                .anyMatch(term -> term.length() > 1 && vocabulary.hasTerm(term)));
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
    if (share >= 1 || isKnownOtherwise.test(lower)) {
      return Share.ALL;
    }
    return share >= MOST ? Share.MOST : Share.LITTLE;
  }

  /**
   * Returns whether the analyzer makes known terms of an unknown word by cutting it into pieces
   * (헤드리 of 헤드리스) or cutting off its end ({@code offic} of office). A known word with a particle or
   * an inflected ending is not misread.
   */
  boolean isMisread(String word) {
    if (vocabulary.knows(word) || isKnownOtherwise.test(word)) {
      return false;
    }
    return isLatin(word)
        ? !isReal(word) && !isInflected(word)
        : Particles.stems(word).stream().noneMatch(vocabulary::knows) && !hasVerbEnding(word);
  }

  /** Returns whether a Korean word consists of known words and ends in an inflected verb. */
  private boolean hasVerbEnding(String word) {
    List<QueryAnalyzer.Word> parts = QueryAnalyzer.of(analyzer, word);
    if (parts.isEmpty() || !parts.stream().allMatch(QueryAnalyzer.Word::isReal)) {
      return false;
    }
    QueryAnalyzer.Word last = parts.getLast();
    boolean isInflected = last.end() < word.length() || !last.best().equals(List.of(last.typed()));
    return last.isVerb() && isInflected && has(last);
  }

  /** Returns whether an English word is a term of the course with an inflected ending. */
  private boolean isInflected(String word) {
    return QueryAnalyzer.of(analyzer, word).stream()
        .flatMap(part -> part.best().stream())
        .anyMatch(term -> isInflected(word, term) && vocabulary.hasTerm(term));
  }

  private static boolean isInflected(String word, String stem) {
    int same = CommonPrefix.length(word, stem);
    return same >= stem.length() - 1
        && INFLECTED.matcher(word.substring(0, same) + '+' + word.substring(same)).matches();
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

  /**
   * Returns the number of known syllables without particles; a lone syllable is not counted,
   * because nori splits unknown words into these, unless it is a verb.
   */
  private int knownSyllables(List<QueryAnalyzer.Word> parts) {
    return parts.stream()
        .filter(part ->
            part.isVerb()
                || part.best().stream().allMatch(t -> t.length() > 1 || FunctionWords.contains(t)))
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

  /**
   * Returns whether the terms of a Korean word make up all of it: it is a noun, or a word that nori
   * does not know and has cut to pieces.
   */
  boolean isWhole(String word) {
    return QueryAnalyzer.of(analyzer, word).stream()
        .flatMap(part -> part.best().stream())
        .collect(Collectors.joining())
        .equals(word);
  }

  /**
   * Returns whether it is a word of everyday language, even if this course does not have it: for
   * English by KStem's dictionary, for Korean by nori's.
   */
  boolean isReal(String word) {
    if (isLatin(word)) {
      return analysis.isEnglish(word.toLowerCase(Locale.ROOT));
    }
    List<QueryAnalyzer.Word> parts = QueryAnalyzer.of(analyzer, word);
    return parts.stream().allMatch(KnownWords::isReal) || isInflected(word, parts);
  }

  /**
   * Returns whether a Korean word that the course lacks may be a misspelling of one that sounds the
   * same: it is not a form of a verb, no dictionary names it, and nori does not have it as a common
   * word.
   */
  boolean isDoubtful(String word) {
    return !vocabulary.knows(word)
        && !vocabulary.isNamed(word)
        && !analysis.isCommonKorean(word)
        && QueryAnalyzer.of(analyzer, word).stream().noneMatch(QueryAnalyzer.Word::isVerb);
  }

  private static boolean isReal(QueryAnalyzer.Word part) {
    return part.isVerb()
        || part.isReal()
            && part.best().stream().allMatch(term -> term.length() > 1 && term.length() < LONG);
  }

  /** Returns whether a word is a verb of one syllable with an ending: 껐다, 읽기. */
  private static boolean isInflected(String word, List<QueryAnalyzer.Word> parts) {
    return parts.size() == 1
        && parts.getFirst().isReal()
        && length(parts.getFirst()) == 1
        && word.length() > 1
        && word.length() < LONG
        && ENDINGS.indexOf(word.charAt(word.length() - 1)) >= 0;
  }

  /**
   * Returns whether a Korean word of the course is so short that it sounds like too many others.
   */
  boolean isShort(String word) {
    return word.length() < LONG - 1 && vocabulary.knows(word) && !vocabulary.isOnlyWritten(word);
  }

  /** Returns whether a word is a single syllable of grammar: dropped by the analyzer, or a verb. */
  boolean isGrammar(String word) {
    return word.length() == 1
        && QueryAnalyzer.of(analyzer, word).stream().allMatch(QueryAnalyzer.Word::isVerb);
  }

  /** Returns whether a text consists only of letters. */
  static boolean isWord(String text) {
    return text.chars().allMatch(Character::isLetter);
  }

  /** Returns whether a text consists only of unaccented Latin letters. */
  static boolean isLatin(String text) {
    for (int i = 0; i < text.length(); i++) { // no stream: called for every word of a course
      char c = text.charAt(i);
      if (!(c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z')) {
        return false;
      }
    }
    return true;
  }

  /** Returns whether a text contains Hangul, as syllables or single letters. */
  public static boolean hasHangul(String text) {
    return text.chars().anyMatch(c -> Hangul.isSyllable((char) c) || Hangul.isJamo((char) c));
  }
}
