package dev.haru.hangul;

/**
 * Words given by their initial consonants (chosung), as in {@code ㅋㅂㄴㅌㅅ} for {@code 쿠버네티스}.
 *
 * <p>Text is expected in NFC, with single consonants as keyboards produce them.
 */
public final class InitialConsonants {

  private InitialConsonants() {}

  /** Returns a word with each syllable replaced by its initial consonant; other chars stay. */
  public static String of(String word) {
    char[] chars = word.toCharArray();
    for (int i = 0; i < chars.length; i++) {
      if (Hangul.isSyllable(chars[i])) {
        chars[i] = Hangul.initial(chars[i]);
      }
    }
    return new String(chars);
  }

  /** Returns whether a word consists of single consonants, and is not empty. */
  public static boolean isChosung(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (!Hangul.isConsonant(word.charAt(i))) {
        return false;
      }
    }
    return !word.isEmpty();
  }

  /**
   * Returns whether a word contains a single consonant; only then is {@link #matchesWord} of use.
   */
  public static boolean hasChosung(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (Hangul.isConsonant(word.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns a word with each single cluster replaced by the two consonants that it was typed with:
   * {@code ㄳ}, which some input methods make of {@code ㄱㅅ}.
   */
  public static String splitClusters(String word) {
    StringBuilder split = new StringBuilder(word.length() + 2);
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      split.append(Hangul.isConsonant(c) ? Hangul.simple(c) : String.valueOf(c));
    }
    return split.toString();
  }

  /**
   * Returns whether a pattern of syllables and initial consonants ({@code 쿠버ㄴㅌㅅ}) matches a word.
   *
   * <p>A syllable stands for itself, a consonant for a syllable that begins with it, a single
   * cluster for two syllables; other chars stand for themselves, in upper or lower case. Before a
   * single consonant, a syllable's final may be the next initial, because input methods make {@code
   * 쿠번ㅌㅅ} of the same keys.
   */
  public static boolean matchesWord(String pattern, String word) {
    String typed = splitClusters(pattern);
    int at = 0;
    for (int i = 0; i < typed.length(); i++) {
      if (at >= word.length()) {
        return false;
      }
      char c = typed.charAt(i);
      if (matches(c, word.charAt(at))) {
        at++;
      } else if (Hangul.isSyllable(c)
          && i + 1 < typed.length()
          && Hangul.isConsonant(typed.charAt(i + 1))) {
        at = afterFinal(c, word, at);
      } else {
        return false;
      }
      if (at < 0) {
        return false;
      }
    }
    return at == word.length();
  }

  private static boolean matches(char pattern, char c) {
    return pattern == c
        || Hangul.isConsonant(pattern) && Hangul.isSyllable(c) && Hangul.initial(c) == pattern
        || Character.toLowerCase(pattern) == Character.toLowerCase(c);
  }

  /**
   * Matches a syllable whose final is, or ends with, the initials of the next syllables, and
   * returns the index in the word after these; -1 if they do not match.
   */
  private static int afterFinal(char syllable, String word, int at) {
    char first = word.charAt(at);
    if (!Hangul.isSyllable(first)
        || Hangul.initial(first) != Hangul.initial(syllable)
        || Hangul.medial(first) != Hangul.medial(syllable)) {
      return -1;
    }
    String all = Hangul.simple(Hangul.trailing(syllable));
    String own = Hangul.simple(Hangul.trailing(first));
    if (!all.startsWith(own)) {
      return -1;
    }
    int next = at + 1;
    for (int i = own.length(); i < all.length(); i++, next++) {
      if (next >= word.length() || !matches(all.charAt(i), word.charAt(next))) {
        return -1;
      }
    }
    return next;
  }
}
