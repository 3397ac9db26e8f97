package dev.haru.hangul;

/**
 * Words that are spelled differently and sound the same to most speakers today: ㅐ, ㅔ, ㅒ and ㅖ (배포,
 * 베포; 관계, 관게), and ㅙ, ㅞ and ㅚ.
 */
public final class SameSound {

  /** Vowels, each followed by the one that stands for its group. */
  private static final String VOWELS = "ㅔㅐㅒㅐㅖㅐㅞㅙㅚㅙ";

  private SameSound() {}

  /** Returns whether two different words of Hangul syllables sound the same. */
  public static boolean is(String word, String other) {
    if (word.length() != other.length() || word.equals(other)) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) != other.charAt(i) && !is(word.charAt(i), other.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean is(char left, char right) {
    return Hangul.isSyllable(left)
        && Hangul.isSyllable(right)
        && Hangul.initial(left) == Hangul.initial(right)
        && Hangul.trailing(left) == Hangul.trailing(right)
        && group(Hangul.medial(left)) == group(Hangul.medial(right));
  }

  private static char group(char vowel) {
    int at = VOWELS.indexOf(vowel);
    return at < 0 || at % 2 == 1 ? vowel : VOWELS.charAt(at + 1);
  }
}
