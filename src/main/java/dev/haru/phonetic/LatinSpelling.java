package dev.haru.phonetic;

/** The letters of a Latin term as {@link SpellingRules} reads them. */
final class LatinSpelling {

  private static final int MAX_LETTERS = 40;

  private LatinSpelling() {}

  /**
   * Returns a term's letters in lower case, with {@code #} for what stands between words and {@code
   * 0} for a number at a word's end. Nothing when it has no sound of its own: a single letter,
   * other scripts, digits inside a word (k8s), or when it is too long for a word.
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
