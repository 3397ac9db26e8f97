package dev.haru.language;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Guesses a text's language: by its script if that decides, and by its common words if it is Latin.
 *
 * <p>Good enough to tell an English paragraph from a French one; a text without a single common
 * word, such as a list of product names, stays with the language that the caller expects.
 */
public final class LanguageGuess {

  /** The share of letters above which a script decides: lessons mix in many Latin names. */
  private static final double DECIDING_SHARE = 0.15;

  /** How many more common words than those of the expected language speak for another one. */
  private static final int EVIDENCE = 3;

  /** The number of words that are looked at, from the beginning of the text. */
  private static final int MAX_WORDS = 2000;

  /** The languages for which a script speaks, in the order in which their scripts decide. */
  private static final List<Language> BY_SCRIPT =
      List.of(
          Language.KOREAN,
          Language.JAPANESE,
          Language.CHINESE,
          Language.RUSSIAN,
          Language.ARABIC,
          Language.BENGALI,
          Language.GREEK,
          Language.HEBREW,
          Language.HINDI,
          Language.THAI);

  /** The languages that are recognized by their words. */
  private static final List<Language> BY_WORDS =
      Arrays.stream(Language.values()).filter(each -> !each.commonWords().isEmpty()).toList();

  /** The common words, each with the places of its languages in {@link #BY_WORDS}. */
  private static final Map<String, List<Integer>> LANGUAGES_OF = new HashMap<>();

  static {
    for (int place = 0; place < BY_WORDS.size(); place++) {
      for (String word : BY_WORDS.get(place).commonWords().split(" ", -1)) {
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
    Letters letters = new Letters(text);
    for (Language language : BY_SCRIPT) {
      if (letters.share(language.script()) > decidingShare(language)) {
        return isWrittenIn(language.script(), expected) ? expected : language.code();
      }
    }
    return letters.all == 0 ? expected : byWords(text, expected);
  }

  /** Kana decides earlier, because Japanese is written with Han characters too. */
  private static double decidingShare(Language language) {
    return language == Language.JAPANESE ? DECIDING_SHARE / 2 : DECIDING_SHARE;
  }

  private static boolean isWrittenIn(UnicodeScript script, String name) {
    Language language = Language.of(name);
    return language != null
        && (language.script() == script
            || language == Language.JAPANESE && script == UnicodeScript.HAN);
  }

  /** The number of letters that a text has, in all and of each script. */
  private static final class Letters {
    private final Map<UnicodeScript, Integer> ofScript = new EnumMap<>(UnicodeScript.class);
    private int all;

    Letters(String text) {
      int c;
      for (int i = 0; i < text.length(); i += Character.charCount(c)) {
        c = text.codePointAt(i);
        if (Character.isLetter(c)) {
          all++;
          if (c >= 0x80) { // others are Latin
            UnicodeScript script = UnicodeScript.of(c);
            ofScript.merge(
                script == UnicodeScript.KATAKANA ? UnicodeScript.HIRAGANA : script,
                1,
                Integer::sum);
          }
        }
      }
    }

    double share(UnicodeScript script) {
      return all == 0 ? 0 : (double) ofScript.getOrDefault(script, 0) / all;
    }
  }

  private static String byWords(String text, String expected) {
    int[] counts = commonWordsIn(text.toLowerCase(Locale.ROOT));
    String best = expected;
    int own = BY_WORDS.indexOf(Language.of(expected));
    int most = (own < 0 ? 0 : counts[own]) + EVIDENCE - 1;
    for (int place = 0; place < counts.length; place++) {
      if (counts[place] > most) {
        most = counts[place];
        best = BY_WORDS.get(place).code();
      }
    }
    return best;
  }

  /** Returns for each of {@link #BY_WORDS} how many of a text's words are common words of it. */
  private static int[] commonWordsIn(String lower) {
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
