package dev.haru.search;

import dev.haru.text.FunctionWords;
import dev.haru.text.Hangul;
import dev.haru.text.Keystrokes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.apache.lucene.analysis.Analyzer;
import org.jspecify.annotations.Nullable;

/**
 * Reads a query's words as they were meant: typed with the other keyboard on, or with a slip of the
 * finger. A word that the course knows is left alone.
 */
final class Corrector {

  private static final List<String> PARTICLES =
      List.of(
          "으로", "에서", "에게", "까지", "부터", "이랑", "하고", "을", "를", "이", "가", "은", "는", "와", "과", "의",
          "에", "로", "도", "랑", "만");

  /** So long a word, if nobody knows it, is more likely mistyped than rare. */
  private static final int LONG = 4;

  private final Lexicon lexicon;
  private final Spelling spelling;
  private final Analyzer analyzer;
  private final Predicate<String> isForeign;

  /**
   * Creates a corrector.
   *
   * @param analyzer the one of Korean and English
   * @param isForeign tells the words that lessons in other languages have
   */
  Corrector(Lexicon lexicon, Analyzer analyzer, Predicate<String> isForeign) {
    this.isForeign = isForeign;
    this.lexicon = lexicon;
    this.spelling = new Spelling(lexicon);
    this.analyzer = analyzer;
  }

  /**
   * What a query was read as.
   *
   * @param words its words
   * @param corrections what was changed
   */
  record Reading(List<String> words, List<Correction> corrections) {}

  /** Reads a query's plain words. */
  Reading read(String text) {
    List<String> typed = List.of(text.strip().split("\\s+", -1));
    List<String> words = new ArrayList<>(typed);
    boolean otherKeyboard = false;
    for (int i = 0; i < words.size(); i++) {
      String other = otherKeyboard(typed.get(i));
      if (other != null) {
        words.set(i, other);
        otherKeyboard = true;
      }
    }
    List<Correction> corrections = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      String before = i == 0 ? "" : words.get(i - 1);
      String after = i + 1 == words.size() ? "" : words.get(i + 1);
      if (otherKeyboard && word.equals(typed.get(i)) && !isKnown(word)) {
        word = swapped(word); // the keyboard was on for the whole query
      }
      if (!word.equals(typed.get(i))) {
        corrections.add(new Correction(Correction.Kind.LAYOUT, typed.get(i), word));
      }
      String meant = Hangul.isChosung(word) ? null : meant(word, before, after);
      if (meant != null) {
        corrections.add(new Correction(Correction.Kind.SPELLING, word, meant));
        word = meant;
      }
      words.set(i, word);
    }
    return new Reading(words, corrections);
  }

  private static String swapped(String word) {
    return isLatin(word) ? Keystrokes.toHangul(word) : lower(Keystrokes.toLatin(word));
  }

  /** Returns the word by the other keyboard where only that makes sense, else null. */
  private @Nullable String otherKeyboard(String word) {
    if (isKnown(word) || Hangul.isChosung(word)) {
      return null;
    }
    if (isLatin(word)) {
      String hangul = Keystrokes.toHangul(word);
      boolean syllables = hangul.chars().allMatch(c -> Hangul.isSyllable((char) c));
      if (!syllables) {
        return null;
      }
      return isKnown(hangul)
              || spelling.nearest(lower(word), "", "") == null && meant(hangul, "", "") != null
          ? hangul
          : null;
    }
    if (word.chars().anyMatch(c -> Hangul.isSyllable((char) c) || Hangul.isJamo((char) c))) {
      String latin = lower(Keystrokes.toLatin(word));
      boolean jamo = word.chars().anyMatch(c -> Hangul.isJamo((char) c));
      return isLatin(latin) && (isKnown(latin) || jamo && meant(latin, "", "") != null)
          ? latin
          : null;
    }
    return null;
  }

  private static boolean isLatin(String word) {
    return word.chars().allMatch(c -> c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z');
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }

  /** Returns whether the course, the dictionary or everyday language has the word. */
  private boolean isKnown(String word) {
    String lower = lower(word);
    if (lexicon.knows(lower) || FunctionWords.contains(lower)) {
      return true;
    }
    List<QueryWords.Word> parts = QueryWords.of(analyzer, lower);
    boolean known =
        isLatin(lower)
            ? !parts.isEmpty() && parts.stream().allMatch(this::isKnown)
            : knownSyllables(parts) * 3 >= syllables(parts) * 2;
    return known || isForeign.test(lower);
  }

  private boolean isKnown(QueryWords.Word part) {
    return part.best().stream()
        .allMatch(term -> FunctionWords.contains(term) || lexicon.hasTerm(term) || !isWord(term));
  }

  /** Of what is left without particles; a syllable alone is what nori leaves of unknown words. */
  private int knownSyllables(List<QueryWords.Word> parts) {
    return parts.stream()
        .filter(
            part -> part.best().stream().allMatch(t -> t.length() > 1 || FunctionWords.contains(t)))
        .filter(this::isKnown)
        .mapToInt(Corrector::length)
        .sum();
  }

  private static int syllables(List<QueryWords.Word> parts) {
    return parts.stream().mapToInt(Corrector::length).sum();
  }

  private static int length(QueryWords.Word part) {
    return part.best().stream().mapToInt(String::length).sum();
  }

  /** A Korean word that nori knows whole, even if this course does not have it. */
  private boolean isReal(String word) {
    return !isLatin(word)
        && QueryWords.of(analyzer, word).stream()
            .flatMap(part -> part.best().stream())
            .allMatch(term -> term.length() > 1 && term.length() < LONG);
  }

  private static boolean isWord(String term) {
    return term.chars().allMatch(Character::isLetter);
  }

  /** Returns the word that was meant by one with a typing error, or null for a word without. */
  private @Nullable String meant(String word, String before, String after) {
    String lower = lower(word);
    if (isKnown(lower) || isReal(lower) || !isWord(lower)) {
      return null;
    }
    String nearest = spelling.nearest(lower, before, after);
    for (String particle : PARTICLES) {
      if (nearest == null && lower.length() > particle.length() + 1 && lower.endsWith(particle)) {
        nearest =
            spelling.nearest(lower.substring(0, lower.length() - particle.length()), before, after);
      }
    }
    return nearest;
  }
}
