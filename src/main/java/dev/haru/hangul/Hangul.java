package dev.haru.hangul;

/**
 * The letters of Hangul: syllables and their jamo.
 *
 * <p>Jamo are those of the compatibility block (U+3131 to U+3163), which keyboards produce; text is
 * expected in NFC. All other chars are ignored or kept.
 */
public final class Hangul {

  /** Stands for the final of a syllable that has none. */
  static final char NO_FINAL = '\0';

  private static final String INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
  private static final String FINALS = NO_FINAL + "ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ";
  private static final char FIRST_VOWEL = 'ㅏ';
  private static final char LAST_VOWEL = 'ㅣ';
  private static final int MEDIALS = LAST_VOWEL - FIRST_VOWEL + 1;

  private static final char FIRST_CONSONANT = 'ㄱ';
  private static final char LAST_CONSONANT = 'ㅎ';
  private static final char FIRST_SYLLABLE = '가';
  private static final char LAST_SYLLABLE = '힣';

  /**
   * Jamo that take two keys, each followed by the jamo of these keys. Doubled consonants have keys
   * of their own.
   */
  private static final String COMPOUNDS =
      "ㄳㄱㅅㄵㄴㅈㄶㄴㅎㄺㄹㄱㄻㄹㅁㄼㄹㅂㄽㄹㅅㄾㄹㅌㄿㄹㅍㅀㄹㅎㅄㅂㅅ" + "ㅘㅗㅏㅙㅗㅐㅚㅗㅣㅝㅜㅓㅞㅜㅔㅟㅜㅣㅢㅡㅣ";

  /** The simple jamo of each jamo, indexed from the first consonant. */
  private static final String[] SIMPLE = simple();

  private Hangul() {}

  private static String[] simple() {
    String[] simple = new String[LAST_VOWEL - FIRST_CONSONANT + 1];
    for (int i = 0; i < simple.length; i++) {
      simple[i] = String.valueOf((char) (FIRST_CONSONANT + i));
    }
    for (int i = 0; i < COMPOUNDS.length(); i += 3) {
      simple[COMPOUNDS.charAt(i) - FIRST_CONSONANT] = COMPOUNDS.substring(i + 1, i + 3);
    }
    return simple;
  }

  /** Returns whether a char is a composed syllable. */
  public static boolean isSyllable(char c) {
    return c >= FIRST_SYLLABLE && c <= LAST_SYLLABLE;
  }

  /** Returns whether a char is a single jamo, consonant or vowel. */
  public static boolean isJamo(char c) {
    return c >= FIRST_CONSONANT && c <= LAST_VOWEL;
  }

  /** Returns whether a char is a single consonant or cluster ({@code ㄳ}). */
  static boolean isConsonant(char c) {
    return c >= FIRST_CONSONANT && c <= LAST_CONSONANT;
  }

  /** Returns whether a char is a single vowel. */
  static boolean isVowel(char c) {
    return c >= FIRST_VOWEL && c <= LAST_VOWEL;
  }

  /**
   * Returns a syllable's initial consonant.
   *
   * @throws IllegalArgumentException if the char is not a syllable
   */
  static char initial(char syllable) {
    return INITIALS.charAt(index(syllable) / FINALS.length() / MEDIALS);
  }

  /**
   * Returns a syllable's vowel.
   *
   * @throws IllegalArgumentException if the char is not a syllable
   */
  static char medial(char syllable) {
    return (char) (FIRST_VOWEL + index(syllable) / FINALS.length() % MEDIALS);
  }

  /**
   * Returns a syllable's final consonant, or {@link #NO_FINAL}.
   *
   * @throws IllegalArgumentException if the char is not a syllable
   */
  static char trailing(char syllable) {
    return FINALS.charAt(index(syllable) % FINALS.length());
  }

  private static int index(char syllable) {
    if (!isSyllable(syllable)) {
      throw new IllegalArgumentException("not a Hangul syllable: " + syllable);
    }
    return syllable - FIRST_SYLLABLE;
  }

  /**
   * Returns the syllable that jamo form.
   *
   * @param trailing the final consonant, or {@link #NO_FINAL}
   * @throws IllegalArgumentException if one of them cannot be in its position
   */
  static char compose(char initial, char medial, char trailing) {
    int first = INITIALS.indexOf(initial);
    int last = FINALS.indexOf(trailing);
    if (first < 0 || !isVowel(medial) || last < 0) {
      throw new IllegalArgumentException(
          "no Hangul syllable of " + initial + ", " + medial + " and " + trailing);
    }
    int vowel = medial - FIRST_VOWEL;
    return (char) (FIRST_SYLLABLE + (first * MEDIALS + vowel) * FINALS.length() + last);
  }

  /** Returns a syllable without its final consonant. */
  static char open(char syllable) {
    return compose(initial(syllable), medial(syllable), NO_FINAL);
  }

  /** Returns whether a consonant can end a syllable. */
  static boolean canTrail(char consonant) {
    return consonant != NO_FINAL && FINALS.indexOf(consonant) > 0;
  }

  /** Returns whether a consonant can begin a syllable. */
  static boolean canBegin(char consonant) {
    return INITIALS.indexOf(consonant) >= 0;
  }

  /**
   * Returns the jamo that two jamo typed in a row are joined to, or {@link #NO_FINAL} if they are
   * not.
   */
  static char join(char first, char second) {
    for (int i = 0; i < COMPOUNDS.length(); i += 3) {
      if (COMPOUNDS.charAt(i + 1) == first && COMPOUNDS.charAt(i + 2) == second) {
        return COMPOUNDS.charAt(i);
      }
    }
    return NO_FINAL;
  }

  /**
   * Returns the one or two jamo, one for each key, that type a jamo; none for {@link #NO_FINAL}.
   */
  static String simple(char jamo) {
    return jamo == NO_FINAL ? "" : SIMPLE[jamo - FIRST_CONSONANT];
  }

  /** The maximum number of jamo that {@link #spell} makes of a char. */
  static final int MAX_SPELLED = 5;

  /**
   * Writes a char's jamo, one for each key, in the order of typing; a char that is not Hangul is
   * written as it is.
   *
   * @return the index after the last one written
   */
  static int spell(char c, char[] out, int at) {
    if (isSyllable(c)) {
      int end = at;
      out[end++] = initial(c);
      end = write(simple(medial(c)), out, end);
      return write(simple(trailing(c)), out, end);
    }
    if (isJamo(c)) {
      return write(simple(c), out, at);
    }
    out[at] = c;
    return at + 1;
  }

  private static int write(String jamo, char[] out, int at) {
    jamo.getChars(0, jamo.length(), out, at);
    return at + jamo.length();
  }
}
