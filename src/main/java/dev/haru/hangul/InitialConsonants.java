package dev.haru.hangul;

/**
 * Words told by their initial consonants (chosung), as in {@code ㅋㅂㄴㅌㅅ} for {@code 쿠버네티스}.
 *
 * <p>Text is expected in NFC, its lone consonants as keyboards produce them.
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

  /** Returns whether a word consists of consonants that stand alone, and has at least one. */
  public static boolean isChosung(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (!Hangul.isConsonant(word.charAt(i))) {
        return false;
      }
    }
    return !word.isEmpty();
  }

  /**
   * Returns whether a word has a consonant that stands alone: what to ask before {@link
   * #matchesWord}.
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
   * Returns a word with each lone cluster as the two consonants it was typed with: {@code ㄳ}, which
   * some input methods make of {@code ㄱㅅ}.
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
   * Returns whether a pattern of syllables and initial consonants ({@code 쿠버ㄴㅌㅅ}) is for this word.
   *
   * <p>A syllable stands for itself, a consonant for a syllable that begins with it, a lone cluster
   * for two; other chars for themselves in either case. Before a lone consonant a syllable's final
   * may be the next initial, for input methods make {@code 쿠번ㅌㅅ} of the same keys.
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
   * Reads a syllable whose final is, or ends with, the next syllables' initials, and returns the
   * place in the word after these; -1 if they are not there.
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
