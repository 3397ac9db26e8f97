package dev.haru.language;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Guesses a text's language: by its script where that decides, by its function words where it is
 * Latin.
 *
 * <p>Good enough to tell an English paragraph from a French one; a text without a single function
 * word (a list of product names) stays with the language that the caller expects.
 */
public final class LanguageGuess {

  /** A share of letters above which a script decides: lessons mix in many Latin names. */
  private static final double DECIDING_SHARE = 0.15;

  /** So many more function words of another language than of the expected one speak for it. */
  private static final int EVIDENCE = 3;

  /** Of a longer text the first words serve. */
  private static final int MOST_WORDS = 2000;

  private static final int[] NONE = {};

  private static final List<String> LANGUAGES =
      List.of("de", "en", "es", "fr", "it", "pl", "pt", "tr", "vi");

  /** The function words, each with the places of its languages in {@link #LANGUAGES}. */
  private static final Map<String, int[]> LANGUAGES_OF = new HashMap<>();

  static {
    functionWords(
        "en",
        "the of and to in is that for it with as are this be on you your can we will from or an by"
            + " not have which at how what if when has but all use our was");
    functionWords(
        "es",
        "el la los las de del que en un una por para con es son se lo al como más pero este esta"
            + " su sus está cuando también nos y");
    functionWords(
        "fr",
        "le la les des de du un une et est que qui dans pour par sur avec ce cette ces nous vous il"
            + " elle pas ne sont être aux au plus ou où votre");
    functionWords(
        "de",
        "der die das und ist nicht ein eine einen zu den dem mit für auf von im wir sie es auch als"
            + " werden wird sind oder wenn kann");
    functionWords(
        "it",
        "il lo la gli le di del della che è un una per con non sono si come più ma questo questa"
            + " nel alla anche dei");
    functionWords(
        "pt",
        "o os as de do da dos das que em um uma para com não é são se no na por mais como mas este"
            + " esta você nós ao seu sua também");
    functionWords(
        "pl",
        "i w z na do że się nie jest to o jak dla od po który która które są przez lub oraz może"
            + " ten ta czy");
    functionWords(
        "tr",
        "ve bir bu için ile da de olarak olan daha çok ne gibi kadar ama sonra her ya veya değil"
            + " var ise biz");
    functionWords(
        "vi",
        "và của là các có được cho trong một những này với không để khi bạn chúng ta từ sẽ như"
            + " đã cũng thể");
  }

  private LanguageGuess() {}

  private static void functionWords(String language, String words) {
    int place = LANGUAGES.indexOf(language);
    for (String word : words.split(" ", -1)) {
      LANGUAGES_OF.merge(word, new int[] {place}, LanguageGuess::both);
    }
  }

  private static int[] both(int[] some, int[] others) {
    int[] all = Arrays.copyOf(some, some.length + others.length);
    System.arraycopy(others, 0, all, some.length, others.length);
    return all;
  }

  /**
   * Returns the language of a text.
   *
   * @param text running text, NFC
   * @param expected the canonical language to stay with where the text does not decide
   */
  public static String of(String text, String expected) {
    Letters letters = new Letters(text);
    if (letters.share(letters.hangul) > DECIDING_SHARE) {
      return "ko";
    }
    if (letters.share(letters.kana) > DECIDING_SHARE / 2) {
      return "ja";
    }
    if (letters.share(letters.han) > DECIDING_SHARE) {
      return List.of("zh", "ja").contains(Languages.base(expected)) ? expected : "zh";
    }
    if (letters.share(letters.cyrillic) > DECIDING_SHARE) {
      return List.of("bg", "uk").contains(Languages.base(expected)) ? expected : "ru";
    }
    return letters.all == 0 ? expected : byFunctionWords(text, expected);
  }

  /** How many letters a text has, and of which scripts. */
  private static final class Letters {
    int all;
    int hangul;
    int kana;
    int han;
    int cyrillic;

    Letters(String text) {
      int c;
      for (int i = 0; i < text.length(); i += Character.charCount(c)) {
        c = text.codePointAt(i);
        if (Character.isLetter(c)) {
          all++;
          if (c >= 0x80) { // others are Latin
            count(UnicodeScript.of(c));
          }
        }
      }
    }

    private void count(UnicodeScript script) {
      switch (script) {
        case HANGUL -> hangul++;
        case HIRAGANA, KATAKANA -> kana++;
        case HAN -> han++;
        case CYRILLIC -> cyrillic++;
        default -> {}
      }
    }

    double share(int of) {
      return all == 0 ? 0 : (double) of / all;
    }
  }

  private static String byFunctionWords(String text, String expected) {
    int[] counts = functionWordsIn(text.toLowerCase(Locale.ROOT));
    String best = expected;
    int own = LANGUAGES.indexOf(Languages.base(expected));
    int most = (own < 0 ? 0 : counts[own]) + EVIDENCE - 1;
    for (int language = 0; language < counts.length; language++) {
      if (counts[language] > most) {
        most = counts[language];
        best = LANGUAGES.get(language);
      }
    }
    return best;
  }

  /** Returns for each of {@link #LANGUAGES} how many of a text's words are function words of it. */
  private static int[] functionWordsIn(String lower) {
    int[] counts = new int[LANGUAGES.size()];
    int words = 0;
    int start = 0;
    while (start < lower.length() && words < MOST_WORDS) {
      int end = start;
      while (end < lower.length() && Character.isLetter(lower.codePointAt(end))) {
        end += Character.charCount(lower.codePointAt(end));
      }
      if (end > start) {
        words++;
        for (int language : LANGUAGES_OF.getOrDefault(lower.substring(start, end), NONE)) {
          counts[language]++;
        }
      }
      start = end + 1;
    }
    return counts;
  }
}
