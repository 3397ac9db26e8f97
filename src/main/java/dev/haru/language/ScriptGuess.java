package dev.haru.language;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The language that a text's script and letters indicate. A script of one language decides; in a
 * script of several, letters that only some of them have.
 */
final class ScriptGuess {

  /**
   * The share of letters, 0 to 1, above which a script decides: low, because lessons have many
   * Latin names.
   */
  private static final double DECIDING_SHARE = 0.15;

  /** The languages that scripts indicate, in the order in which the scripts are tried. */
  private static final Map<UnicodeScript, String> LANGUAGES = new LinkedHashMap<>();

  static {
    LANGUAGES.put(UnicodeScript.HANGUL, "ko");
    LANGUAGES.put(UnicodeScript.HIRAGANA, "ja");
    LANGUAGES.put(UnicodeScript.HAN, "zh");
    LANGUAGES.put(UnicodeScript.CYRILLIC, "ru");
    LANGUAGES.put(UnicodeScript.ARABIC, "ar");
    LANGUAGES.put(UnicodeScript.ARMENIAN, "hy");
    LANGUAGES.put(UnicodeScript.BENGALI, "bn");
    LANGUAGES.put(UnicodeScript.DEVANAGARI, "hi");
    LANGUAGES.put(UnicodeScript.ETHIOPIC, "am");
    LANGUAGES.put(UnicodeScript.GEORGIAN, "ka");
    LANGUAGES.put(UnicodeScript.GREEK, "el");
    LANGUAGES.put(UnicodeScript.GUJARATI, "gu");
    LANGUAGES.put(UnicodeScript.GURMUKHI, "pa");
    LANGUAGES.put(UnicodeScript.HEBREW, "he");
    LANGUAGES.put(UnicodeScript.KANNADA, "kn");
    LANGUAGES.put(UnicodeScript.KHMER, "km");
    LANGUAGES.put(UnicodeScript.LAO, "lo");
    LANGUAGES.put(UnicodeScript.MALAYALAM, "ml");
    LANGUAGES.put(UnicodeScript.MYANMAR, "my");
    LANGUAGES.put(UnicodeScript.SINHALA, "si");
    LANGUAGES.put(UnicodeScript.TAMIL, "ta");
    LANGUAGES.put(UnicodeScript.TELUGU, "te");
    LANGUAGES.put(UnicodeScript.THAI, "th");
    LANGUAGES.put(UnicodeScript.TIBETAN, "bo");
  }

  private final String text;
  private final Map<UnicodeScript, Integer> ofScript = new EnumMap<>(UnicodeScript.class);
  private int all;

  ScriptGuess(String text) {
    this.text = text;
    int c;
    for (int i = 0; i < text.length(); i += Character.charCount(c)) {
      c = text.codePointAt(i);
      if (Character.isLetter(c)) {
        all++;
        if (c >= 0x80) { // others are Latin
          UnicodeScript script = UnicodeScript.of(c);
          boolean isKatakana = script == UnicodeScript.KATAKANA;
          ofScript.merge(isKatakana ? UnicodeScript.HIRAGANA : script, 1, Integer::sum);
        }
      }
    }
  }

  /** Returns whether the text has letters at all. */
  boolean hasLetters() {
    return all > 0;
  }

  /**
   * Returns the language that the script indicates, or null if it is Latin.
   *
   * @param expected the canonical language to prefer among those of one script
   */
  @Nullable String language(String expected) {
    for (Map.Entry<UnicodeScript, String> each : LANGUAGES.entrySet()) {
      UnicodeScript script = each.getKey();
      if (share(script) > decidingShare(script)) {
        String byLetters = byLetters(script);
        if (byLetters != null) {
          return byLetters.equals(LanguageNames.base(expected)) ? expected : byLetters;
        }
        return isWrittenIn(script, expected) ? expected : each.getValue();
      }
    }
    return null;
  }

  /** Kana decides at a lower share, because Japanese is written with Han characters too. */
  private static double decidingShare(UnicodeScript script) {
    return script == UnicodeScript.HIRAGANA ? DECIDING_SHARE / 2 : DECIDING_SHARE;
  }

  private double share(UnicodeScript script) {
    return all == 0 ? 0 : (double) ofScript.getOrDefault(script, 0) / all;
  }

  private static boolean isWrittenIn(UnicodeScript script, String name) {
    Language language = Language.of(name);
    return language != null
        && (language.script() == script
            || language == Language.JAPANESE && script == UnicodeScript.HAN);
  }

  private @Nullable String byLetters(UnicodeScript script) {
    return switch (script) {
      case CYRILLIC -> ofCyrillic();
      case ARABIC -> ofArabic();
      default -> null;
    };
  }

  private @Nullable String ofCyrillic() {
    int russian = count("ыэёЫЭЁ");
    int ukrainian = count("їєґЇЄҐ") + count("іІ");
    int serbian = count("јљњћђџЈЉЊЋЂЏ");
    if (ukrainian > russian || count("ўЎ") > 0) {
      return count("ўЎ") > 0 ? "be" : "uk";
    }
    if (serbian > russian) {
      return count("ѓќѕЃЌЅ") > 0 ? "mk" : "sr";
    }
    return russian > 0 ? "ru" : count("ъЪ") > 1 ? "bg" : null;
  }

  private @Nullable String ofArabic() {
    int persian = count("پچژگکی");
    int arabic = count("ةىيكأإ");
    if (count("ٹڈڑےں") > 0) {
      return "ur";
    }
    return persian == arabic ? null : persian > arabic ? "fa" : "ar";
  }

  private int count(String letters) {
    return (int) text.chars().filter(c -> letters.indexOf(c) >= 0).count();
  }
}
