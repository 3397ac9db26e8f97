package dev.haru.search.correct;

import dev.haru.hangul.KeystrokeDistance;
import dev.haru.hangul.SameSound;
import dev.haru.language.FunctionWords;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A spell checker that prefers the word nearest on the keyboard, then the one that makes a known
 * compound with a neighbour, then the most frequent.
 */
public final class SpellChecker {

  /** The fewest keys of a corrected word; shorter words have too many neighbours to guess. */
  private static final int MIN_KEYS = 4;

  /** The fewest keys of a word with two slips, which are then still fewer than its other keys. */
  private static final int KEYS_FOR_TWO = 8;

  /** The most letters of a short Latin word. */
  private static final int MAX_SHORT = 5;

  private static final Pattern DOUBLED = Pattern.compile("(.)\\1");

  private final WordFrequencies vocabulary;

  public SpellChecker(WordFrequencies vocabulary) {
    this.vocabulary = vocabulary;
  }

  /**
   * Returns the nearest known word, or null if none is near enough.
   *
   * @param word an unknown word in lower case
   * @param before the word before it in the query, or an empty one
   * @param after the word after it in the query, or an empty one
   * @param slips the most wrong keys; a short word may have only one
   */
  @Nullable String nearest(String word, String before, String after, int slips) {
    KeystrokeDistance typed = KeystrokeDistance.from(word);
    if (typed.keys() < MIN_KEYS) {
      return null;
    }
    int least = KeystrokeDistance.KEY * (typed.keys() < KEYS_FOR_TWO ? 1 : slips);
    FuzzyWordIndex.IndexedWord nearest = null;
    for (FuzzyWordIndex.IndexedWord candidate : vocabulary.fuzzyIndex().inLettersOf(word)) {
      int cost = typed.to(candidate.keystrokes(), least);
      if (cost > least
          || FunctionWords.contains(candidate.word())
          || !isLikely(word, candidate.word())) {
        continue;
      }
      if (nearest == null || cost < least || better(candidate, nearest, before, after)) {
        nearest = candidate;
      }
      least = cost;
    }
    return nearest == null ? null : nearest.word();
  }

  /**
   * Returns whether a typed word is likely a slip and not a name that the course lacks. Short Latin
   * words have so many neighbours that another letter makes another word (deno, demo). Slips are
   * letters out of order or doubled, a letter that is missing inside the word, and in five letters
   * also a wrong one inside.
   */
  private static boolean isLikely(String typed, String candidate) {
    if (typed.charAt(0) >= 0x80 || typed.length() > MAX_SHORT) {
      return true;
    }
    boolean isInside =
        typed.charAt(0) == candidate.charAt(0)
            && typed.charAt(typed.length() - 1) == candidate.charAt(candidate.length() - 1);
    if (typed.length() == candidate.length()) {
      return isInside && typed.length() == MAX_SHORT || letters(typed).equals(letters(candidate));
    }
    return isInside && typed.length() < candidate.length()
        || typed.length() == MAX_SHORT
        || withoutDoubles(typed).equals(withoutDoubles(candidate));
  }

  private static String letters(String word) {
    char[] letters = word.toCharArray();
    Arrays.sort(letters);
    return new String(letters);
  }

  private static String withoutDoubles(String word) {
    return DOUBLED.matcher(word).replaceAll("$1");
  }

  /**
   * Returns the nearest word, however short, that a typed one may be proposed to be; null if there
   * is none.
   */
  public @Nullable String proposal(String word) {
    KeystrokeDistance typed = KeystrokeDistance.from(word);
    return typed.keys() < MIN_KEYS
        ? null
        : vocabulary.fuzzyIndex().inLettersOf(word).stream()
            .filter(each ->
                !FunctionWords.contains(each.word())
                    && typed.to(each.keystrokes(), KeystrokeDistance.KEY) <= KeystrokeDistance.KEY)
            .min(FuzzyWordIndex.MOST_FREQUENT)
            .map(FuzzyWordIndex.IndexedWord::word)
            .orElse(null);
  }

  /**
   * Returns the most frequent word one key away that makes a known compound with a neighbour, or
   * null if there is none.
   *
   * @param word a word that the course does not know
   * @param before the word before it in the query, or an empty one
   * @param after the word after it in the query, or an empty one
   */
  @Nullable String fitting(String word, String before, String after) {
    KeystrokeDistance typed = KeystrokeDistance.from(word);
    return vocabulary.fuzzyIndex().inLettersOf(word).stream()
        .filter(each -> typed.to(each.keystrokes(), KeystrokeDistance.KEY) <= KeystrokeDistance.KEY)
        .filter(each -> fit(each, before, after) > 0)
        .min(FuzzyWordIndex.MOST_FREQUENT)
        .map(FuzzyWordIndex.IndexedWord::word)
        .orElse(null);
  }

  /** Returns the most frequent word that sounds the same as a Korean one, or null. */
  @Nullable String sameSound(String word) {
    return vocabulary.fuzzyIndex().inLettersOf(word).stream()
        .filter(each -> SameSound.is(word, each.word()))
        .min(FuzzyWordIndex.MOST_FREQUENT)
        .map(FuzzyWordIndex.IndexedWord::word)
        .orElse(null);
  }

  private boolean better(
      FuzzyWordIndex.IndexedWord candidate,
      FuzzyWordIndex.IndexedWord nearest,
      String before,
      String after) {
    int fits = Integer.compare(fit(candidate, before, after), fit(nearest, before, after));
    return fits > 0 || fits == 0 && candidate.frequency() > nearest.frequency();
  }

  private int fit(FuzzyWordIndex.IndexedWord candidate, String before, String after) {
    return Math.max(
        before.isEmpty() ? 0 : vocabulary.frequency(before + candidate.word()),
        after.isEmpty() ? 0 : vocabulary.frequency(candidate.word() + after));
  }
}
