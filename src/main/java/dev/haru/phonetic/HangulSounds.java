package dev.haru.phonetic;

import java.text.Normalizer;

/**
 * The sounds of a Hangul word, one char each, for comparing it with a Latin spelling.
 *
 * <p>Consonants at the beginning of a syllable: {@code g n d r m b s j c k t p h} (ㄱㄴㄷㄹㅁㅂㅅㅈㅊㅋㅌㅍㅎ;
 * the tense ones, which the loanword orthography avoids, count as their aspirated or plain
 * counterparts). The seven codas that loanwords are written with: {@code G n l m B T N} (ㄱㄴㄹㅁㅂㅅㅇ).
 * ㄹㄹ is {@code L}. Vowels: {@code a e v o u x i} (ㅏ, ㅐ or ㅔ, ㅓ, ㅗ, ㅜ, ㅡ, ㅣ) after the glides {@code
 * y w}.
 */
final class HangulSounds {

  private static final char FIRST = '가';
  private static final char LAST = '힣';
  private static final int MAX_CHARS = 72;
  private static final String[] ONSETS = "g k n d t r m b p s s - j j c k t p h".split(" ", -1);
  private static final String[] VOWELS =
      "a e ya ye v e yv ye o wa we we yo u wv we wi yu x xi i".split(" ", -1);
  private static final String CODAS = "-G??n??Tl???????mB?T?N??????";

  private HangulSounds() {}

  /** Returns whether every char of a word is a whole syllable or a conjoining jamo. */
  static boolean isHangul(String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (!(c >= FIRST && c <= LAST || c >= 0x1100 && c <= 0x11FF)) {
        return false;
      }
    }
    return !word.isEmpty();
  }

  /**
   * Returns the sounds of a word, composed or decomposed, or an empty string if it cannot be a
   * loanword: it has other letters, a coda that no loanword has (앞, 닭, 있), or is too long for a
   * word.
   */
  static String of(String word) {
    if (word.length() > MAX_CHARS) {
      return "";
    }
    String composed = Normalizer.normalize(word, Normalizer.Form.NFC);
    StringBuilder sounds = new StringBuilder(composed.length() * 3);
    for (int i = 0; i < composed.length(); i++) {
      int syllable = composed.charAt(i) - FIRST;
      if (syllable < 0 || syllable > LAST - FIRST) {
        return "";
      }
      char coda = CODAS.charAt(syllable % 28);
      if (coda == '?') {
        return "";
      }
      addOnset(sounds, ONSETS[syllable / (21 * 28)].charAt(0));
      addVowel(sounds, VOWELS[syllable / 28 % 21]);
      if (coda != '-') {
        sounds.append(coda);
      }
    }
    return sounds.toString();
  }

  private static void addOnset(StringBuilder sounds, char onset) {
    int last = sounds.length() - 1;
    if (onset == 'r' && last >= 0 && sounds.charAt(last) == 'l') {
      sounds.setCharAt(last, 'L');
    } else if (onset != '-') {
      sounds.append(onset);
    }
  }

  /**
   * Appends a vowel without its glide after ㅈ and ㅊ, where it is not pronounced: 쳐 is 처, 쥬 is 주.
   */
  private static void addVowel(StringBuilder sounds, String vowel) {
    int last = sounds.length() - 1;
    boolean palatal = last >= 0 && "jc".indexOf(sounds.charAt(last)) >= 0;
    sounds.append(palatal && vowel.charAt(0) == 'y' ? vowel.substring(1) : vowel);
  }
}
