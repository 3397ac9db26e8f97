package dev.haru.language;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The words by which languages name a day of a course: for queries, paths and headings alike. */
public final class DayWords {

  /** What follows a day's number in Korean; a mere 일 may also mean a duration. */
  public static final String KOREAN_ENDINGS = "일차|일째|번째날|째날";

  /** A number after 第, in digits or in Chinese characters. */
  public static final String HAN_NUMBER = "\\d{1,4}|[一二三四五六七八九十]{1,3}";

  /** What follows the number of an ordinal that begins with 第. */
  public static final String HAN_ENDINGS = "天|日目?";

  private static final Pattern MARKS = Pattern.compile("\\p{M}");

  private static final String HAN_DIGITS = "一二三四五六七八九";

  /** The words for a day that are followed or preceded by its number. */
  private static final Map<Language, String> WORDS =
      Map.of(
          Language.ENGLISH, "day",
          Language.SPANISH, "día",
          Language.FRENCH, "jour",
          Language.GERMAN, "tag",
          Language.ITALIAN, "giorno",
          Language.POLISH, "dzień",
          Language.PORTUGUESE, "dia",
          Language.RUSSIAN, "день",
          Language.TURKISH, "gün",
          Language.VIETNAMESE, "ngày");

  /** Words, without accents, that mean something else in English. */
  private static final Set<String> ALSO_ENGLISH = Set.of("tag", "gun");

  private DayWords() {}

  /** Returns the words of English and of some languages, with and without their accents. */
  public static Set<String> of(Iterable<String> languages) {
    Set<String> words = new TreeSet<>(spellings(Language.ENGLISH));
    for (String each : languages) {
      words.addAll(spellings(Language.of(each)));
    }
    return words;
  }

  /** Returns the words of all languages but those that are also words of English. */
  public static Set<String> unmistakable() {
    Set<String> words = new TreeSet<>();
    WORDS.keySet().forEach(each -> words.addAll(spellings(each)));
    words.removeAll(ALSO_ENGLISH);
    return words;
  }

  private static Set<String> spellings(@Nullable Language language) {
    String word = language == null ? null : WORDS.get(language);
    return word == null ? Set.of() : new TreeSet<>(List.of(word, unaccented(word)));
  }

  private static String unaccented(String word) {
    return MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFD)).replaceAll("");
  }

  /** Returns the value of a number in digits or in Chinese characters up to 九十九. */
  public static int number(String text) {
    if (Character.isDigit(text.charAt(0))) {
      return Integer.parseInt(text);
    }
    int ten = text.indexOf('十');
    int tens = ten < 0 ? 0 : ten == 0 ? 1 : HAN_DIGITS.indexOf(text.charAt(0)) + 1;
    boolean hasOnes = ten < text.length() - 1;
    return 10 * tens + (hasOnes ? HAN_DIGITS.indexOf(text.charAt(text.length() - 1)) + 1 : 0);
  }
}
