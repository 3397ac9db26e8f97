package dev.haru.course;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

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

  private static final Map<String, Set<String>> FUNCTION_WORDS = new TreeMap<>();

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
    FUNCTION_WORDS.put(language, Set.of(words.split(" ")));
  }

  /**
   * Returns the language of a text.
   *
   * @param text running text, NFC
   * @param expected the canonical language to stay with where the text does not decide
   */
  public static String of(String text, String expected) {
    Map<UnicodeScript, Integer> letters = new HashMap<>();
    text.codePoints()
        .filter(Character::isLetter)
        .forEach(c -> letters.merge(UnicodeScript.of(c), 1, Integer::sum));
    int all = letters.values().stream().mapToInt(Integer::intValue).sum();
    if (share(letters, all, UnicodeScript.HANGUL) > DECIDING_SHARE) {
      return "ko";
    }
    if (share(letters, all, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA) > DECIDING_SHARE / 2) {
      return "ja";
    }
    if (share(letters, all, UnicodeScript.HAN) > DECIDING_SHARE) {
      return List.of("zh", "ja").contains(Languages.base(expected)) ? expected : "zh";
    }
    if (share(letters, all, UnicodeScript.CYRILLIC) > DECIDING_SHARE) {
      return List.of("bg", "uk").contains(Languages.base(expected)) ? expected : "ru";
    }
    return all == 0 ? expected : byFunctionWords(text, expected);
  }

  private static double share(
      Map<UnicodeScript, Integer> letters, int all, UnicodeScript... scripts) {
    int of = Arrays.stream(scripts).mapToInt(s -> letters.getOrDefault(s, 0)).sum();
    return all == 0 ? 0 : (double) of / all;
  }

  private static String byFunctionWords(String text, String expected) {
    Collection<String> words =
        Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"))
            .limit(2000)
            .collect(Collectors.toList());
    String best = expected;
    long most = count(words, Languages.base(expected)) + EVIDENCE - 1;
    for (String language : FUNCTION_WORDS.keySet()) {
      long count = count(words, language);
      if (count > most) {
        most = count;
        best = language;
      }
    }
    return best;
  }

  private static long count(Collection<String> words, String language) {
    Set<String> known = FUNCTION_WORDS.getOrDefault(language, Set.of());
    return words.stream().filter(known::contains).count();
  }
}
