package dev.haru.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Guesses a text's language: by its script if that decides, and by its common words if it is Latin.
 *
 * <p>Good enough to tell an English paragraph from a French one; a text without common words, such
 * as a list of product names, gives no evidence.
 */
public final class LanguageGuess {

  /** The number of common words by which another language must exceed the expected one. */
  private static final int EVIDENCE = 3;

  /** The number of words that are looked at, from the beginning of the text. */
  private static final int MAX_WORDS = 2000;

  /** The languages that are recognized by their words. */
  private static final List<String> BY_WORDS = List.copyOf(CommonWords.OF.keySet());

  /** The common words, each with the indexes of its languages in {@link #BY_WORDS}. */
  private static final Map<String, List<Integer>> LANGUAGES_OF = new HashMap<>();

  static {
    for (int place = 0; place < BY_WORDS.size(); place++) {
      for (String word : CommonWords.OF.getOrDefault(BY_WORDS.get(place), List.of())) {
        LANGUAGES_OF.computeIfAbsent(word, none -> new ArrayList<>()).add(place);
      }
    }
  }

  private LanguageGuess() {}

  /**
   * Returns the language of a text.
   *
   * @param text running text, NFC
   * @param expected the canonical language to stay with if the text does not decide
   */
  public static String of(String text, String expected) {
    ScriptGuess script = new ScriptGuess(text);
    String byScript = script.language(expected);
    if (byScript != null) {
      return byScript;
    }
    return script.hasLetters() ? best(commonWordsIn(text), expected) : expected;
  }

  /**
   * Returns the language of a text, or null if there is no evidence for one.
   *
   * @param text running text, NFC
   * @param expected the canonical language to prefer among similar ones; one common word confirms
   *     it
   */
  public static @Nullable String find(String text, String expected) {
    ScriptGuess script = new ScriptGuess(text);
    String byScript = script.language(expected);
    if (byScript != null || !script.hasLetters()) {
      return byScript;
    }
    int[] counts = commonWordsIn(text);
    String best = best(counts, expected);
    int place = place(best);
    int needed = best.equals(expected) ? 1 : EVIDENCE;
    return place >= 0 && counts[place] >= needed ? best : null;
  }

  private static int place(String language) {
    int place = BY_WORDS.indexOf(language);
    return place < 0 ? BY_WORDS.indexOf(LanguageNames.base(language)) : place;
  }

  private static String best(int[] counts, String expected) {
    String best = expected;
    int own = place(expected);
    int most = (own < 0 ? 0 : counts[own]) + EVIDENCE - 1;
    for (int place = 0; place < counts.length; place++) {
      if (counts[place] > most) {
        most = counts[place];
        best = BY_WORDS.get(place);
      }
    }
    return best;
  }

  /** Returns for each of {@link #BY_WORDS} how many of a text's words are common words of it. */
  private static int[] commonWordsIn(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    int[] counts = new int[BY_WORDS.size()];
    int words = 0;
    int start = 0;
    while (start < lower.length() && words < MAX_WORDS) {
      int end = start;
      while (end < lower.length() && Character.isLetter(lower.codePointAt(end))) {
        end += Character.charCount(lower.codePointAt(end));
      }
      if (end > start) {
        words++;
        for (int place : LANGUAGES_OF.getOrDefault(lower.substring(start, end), List.of())) {
          counts[place]++;
        }
      }
      start = end + 1;
    }
    return counts;
  }
}
