package dev.haru.hangul;

/**
 * The Korean two-set keyboard (dubeolsik, KS X 5002): converts keys to the text that they type, and
 * back.
 *
 * <p>Keys are denoted by their Latin letters, keys with Shift by capitals. Chars that are not on
 * these keys (digits, signs, other scripts) stay as they are.
 */
public final class DubeolsikKeyboard {

  /** The jamo on the keys a to z. */
  private static final String PLAIN = "ㅁㅠㅊㅇㄷㄹㅎㅗㅑㅓㅏㅣㅡㅜㅐㅔㅂㄱㄴㅅㅕㅍㅈㅌㅛㅋ";

  /** The keys that type another jamo with Shift, each followed by that jamo. */
  private static final String SHIFTED = "QㅃWㅉEㄸRㄲTㅆOㅒPㅖ";

  /** The key of each jamo that has one, indexed from ㄱ. */
  private static final char[] KEYS = keys();

  private static final char NONE = Hangul.NO_FINAL;

  private DubeolsikKeyboard() {}

  private static char[] keys() {
    char[] keys = new char['ㅣ' - 'ㄱ' + 1];
    for (int i = 0; i < PLAIN.length(); i++) {
      keys[PLAIN.charAt(i) - 'ㄱ'] = (char) ('a' + i);
    }
    for (int i = 0; i < SHIFTED.length(); i += 2) {
      keys[SHIFTED.charAt(i + 1) - 'ㄱ'] = SHIFTED.charAt(i);
    }
    return keys;
  }

  /**
   * Returns the keys that type a text in the Korean layout: {@code znqjspxltm} for {@code 쿠버네티스},
   * {@code podman} for {@code ㅔㅐ으무}.
   *
   * <p>Shift is only kept where it makes a difference, so {@code ㅁㅉㄴ}, typed for AWS, is {@code
   * aWs}.
   */
  public static String toLatin(String hangul) {
    char[] jamo = new char[Hangul.MAX_SPELLED];
    StringBuilder keys = new StringBuilder(hangul.length() * 3);
    for (int i = 0; i < hangul.length(); i++) {
      int end = Hangul.spell(hangul.charAt(i), jamo, 0);
      for (int j = 0; j < end; j++) {
        keys.append(Hangul.isJamo(jamo[j]) ? KEYS[jamo[j] - 'ㄱ'] : jamo[j]);
      }
    }
    return keys.toString();
  }

  /**
   * Returns the text that keys type in the Korean layout: {@code 한글} for {@code gksrmf}.
   *
   * <p>A consonant ends the syllable before it, unless a vowel follows. Jamo that form no syllable
   * stay single; consonants are then not joined ({@code ㄱㅅ}; some input methods make ㄳ of them), as
   * in words given by their initial consonants.
   */
  public static String toHangul(String latin) {
    StringBuilder text = new StringBuilder(latin.length());
    int at = 0;
    while (at < latin.length()) {
      at = compose(latin, at, text);
    }
    return text.toString();
  }

  /**
   * Appends the syllable or single char that begins at an index, and returns the index after it.
   */
  private static int compose(String keys, int start, StringBuilder text) {
    char initial = jamo(keys, start);
    boolean syllable = Hangul.isConsonant(initial) && Hangul.isVowel(jamo(keys, start + 1));
    if (!syllable && !Hangul.isVowel(initial)) {
      text.append(initial == NONE ? keys.charAt(start) : initial);
      return start + 1;
    }
    int at = syllable ? start + 1 : start;
    char medial = jamo(keys, at++);
    char joined = Hangul.join(medial, jamo(keys, at));
    if (joined != NONE) {
      medial = joined;
      at++;
    }
    if (!syllable) {
      text.append(medial);
      return at;
    }
    char trailing = trailing(keys, at);
    if (trailing != NONE) {
      at++;
      char cluster = Hangul.join(trailing, trailing(keys, at));
      if (cluster != NONE) {
        trailing = cluster;
        at++;
      }
    }
    text.append(Hangul.compose(initial, medial, trailing));
    return at;
  }

  /** Returns the consonant at an index if it ends a syllable rather than begins one. */
  private static char trailing(String keys, int at) {
    char jamo = jamo(keys, at);
    return Hangul.canTrail(jamo) && !Hangul.isVowel(jamo(keys, at + 1)) ? jamo : NONE;
  }

  /** Returns the jamo of the key at an index; none at the end, and for a char that is not a key. */
  private static char jamo(String keys, int at) {
    char key = at < keys.length() ? keys.charAt(at) : NONE;
    if (key >= 'a' && key <= 'z') {
      return PLAIN.charAt(key - 'a');
    }
    if (key >= 'A' && key <= 'Z') {
      int shifted = SHIFTED.indexOf(key);
      return shifted < 0 ? PLAIN.charAt(key - 'A') : SHIFTED.charAt(shifted + 1);
    }
    return NONE;
  }
}
