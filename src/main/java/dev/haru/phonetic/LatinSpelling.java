package dev.haru.phonetic;

/** The letters of a Latin term in the form that {@link SpellingRules} apply to. */
final class LatinSpelling {

  private static final int MAX_LETTERS = 40;

  private LatinSpelling() {}

  /**
   * Returns a term's letters in lower case, with {@code #} for a separator between words and {@code
   * 0} for a number at the end of a word. Returns an empty string if the term cannot be pronounced
   * as a word: a single letter, other scripts, digits inside a word (k8s), or too long.
   */
  static String of(String term) {
    StringBuilder letters = new StringBuilder(term.length());
    for (int i = 0; i < term.length() && letters.length() <= MAX_LETTERS; i++) {
      char c = term.charAt(i);
      char last = letters.isEmpty() ? '#' : letters.charAt(letters.length() - 1);
      if (c > 0x7F || isLetter(c) && last == '0') {
        return "";
      }
      if (isLetter(c)) {
        letters.append((char) (c | 0x20));
      } else if (c >= '0' && c <= '9') {
        addOnce(letters, last, '0');
      } else {
        addOnce(letters, last, '#');
      }
    }
    if (!letters.isEmpty() && letters.charAt(letters.length() - 1) == '#') {
      letters.setLength(letters.length() - 1);
    }
    return letters.length() < 2 || letters.length() > MAX_LETTERS ? "" : letters.toString();
  }

  private static void addOnce(StringBuilder letters, char last, char mark) {
    if (last != mark && last != '#') {
      letters.append(mark);
    }
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }
}
