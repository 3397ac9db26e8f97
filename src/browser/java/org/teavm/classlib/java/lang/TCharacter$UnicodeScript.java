package org.teavm.classlib.java.lang;

import org.teavm.jso.JSBody;

/** {@code Character.UnicodeScript}, with those scripts that tell languages apart. */
public enum TCharacter$UnicodeScript {
  COMMON,
  LATIN,
  HANGUL,
  HAN,
  HIRAGANA,
  KATAKANA,
  CYRILLIC,
  ARABIC,
  ARMENIAN,
  BENGALI,
  DEVANAGARI,
  ETHIOPIC,
  GEORGIAN,
  GREEK,
  GUJARATI,
  GURMUKHI,
  HEBREW,
  KANNADA,
  KHMER,
  LAO,
  MALAYALAM,
  MYANMAR,
  SINHALA,
  TAMIL,
  TELUGU,
  THAI;

  private static final TCharacter$UnicodeScript[] ALL = values();

  public static TCharacter$UnicodeScript of(int codePoint) {
    if (codePoint < 0x80) {
      boolean isLetter = (codePoint | 0x20) >= 'a' && (codePoint | 0x20) <= 'z';
      return isLetter ? LATIN : COMMON;
    }
    if (codePoint >= 0xAC00 && codePoint <= 0xD7A3) {
      return HANGUL;
    }
    for (TCharacter$UnicodeScript each : ALL) {
      if (is(codePoint, each.name())) {
        return each;
      }
    }
    return COMMON;
  }

  @JSBody(
      params = {"codePoint", "script"},
      script =
          "return new RegExp('\\\\p{Script=' + script[0] + script.slice(1).toLowerCase() + '}',"
              + " 'u').test(String.fromCodePoint(codePoint));")
  private static native boolean is(int codePoint, String script);
}
