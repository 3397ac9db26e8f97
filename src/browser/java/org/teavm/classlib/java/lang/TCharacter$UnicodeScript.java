package org.teavm.classlib.java.lang;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

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

  private final JSObject chars = regExp(name());

  public static TCharacter$UnicodeScript of(int codePoint) {
    if (codePoint < 0x80) {
      boolean isLetter = (codePoint | 0x20) >= 'a' && (codePoint | 0x20) <= 'z';
      return isLetter ? LATIN : COMMON;
    }
    if (codePoint >= 0xAC00 && codePoint <= 0xD7A3) {
      return HANGUL;
    }
    for (TCharacter$UnicodeScript each : ALL) {
      if (matches(each.chars, codePoint)) {
        return each;
      }
    }
    return COMMON;
  }

  @JSBody(
      params = "script",
      script =
          "return new RegExp('\\\\p{Script=' + script[0] + script.slice(1).toLowerCase() + '}',"
              + " 'u');")
  private static native JSObject regExp(String script);

  @JSBody(
      params = {"regExp", "codePoint"},
      script = "return regExp.test(String.fromCodePoint(codePoint));")
  private static native boolean matches(JSObject regExp, int codePoint);
}
