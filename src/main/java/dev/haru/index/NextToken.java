package dev.haru.index;

/**
 * What the next token of a text may be, guessed from the text and the token before it: the next
 * word, without what is left of a Korean word behind its stem. Whoever knows the guess need only be
 * told where it is wrong.
 *
 * <p>A word is a run of letters and digits, all of them Hangul or none. A token that is more than a
 * word ({@code kube-apiserver}) is followed by the words in it, of which the first has its
 * position.
 */
final class NextToken {

  private static final char FIRST_SYLLABLE = '\uAC00';
  private static final char LAST_SYLLABLE = '\uD7A3';

  private final char[] text;
  private int start;
  private int end;
  private int increment;
  private int last;

  /** Guesses the first token of a text. */
  NextToken(String text) {
    this.text = text.toCharArray();
    beginStretch();
  }

  /** Guesses what comes after a token, between two offsets. */
  void after(int tokenStart, int tokenEnd) {
    last = tokenEnd;
    int first = firstWord(tokenStart);
    if (first < tokenEnd && endOfWord(first) < tokenEnd) {
      guess(first, 0);
    } else {
      boolean isStem = tokenEnd > 0 && isHangul(tokenEnd - 1) && isHangul(tokenEnd);
      guess(firstWord(isStem ? endOfWord(tokenEnd) : tokenEnd), 1);
    }
  }

  /** Guesses again, since the next token belongs to another stretch of the text. */
  void beginStretch() {
    guess(firstWord(last), 1);
  }

  private void guess(int from, int positions) {
    start = from;
    end = endOfWord(from);
    increment = positions;
  }

  /** Returns the offset of its first char. */
  int start() {
    return start;
  }

  /** Returns the offset after its last char: that of its start where the text is at its end. */
  int end() {
    return end;
  }

  /** Returns how many positions it stands after the token before it. */
  int increment() {
    return increment;
  }

  /** Returns the offset after the token before it. */
  int last() {
    return last;
  }

  private int firstWord(int from) {
    int at = from;
    while (at < text.length && !isWord(text[at])) {
      at++;
    }
    return at;
  }

  private int endOfWord(int from) {
    boolean hangul = isHangul(from);
    int at = from;
    while (at < text.length && isWord(text[at]) && isHangul(at) == hangul) {
      at++;
    }
    return at;
  }

  /** Asks the JDK last: a search from the command line does this before it is compiled. */
  private static boolean isWord(char c) {
    if (c < 0x80) {
      return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }
    return c >= FIRST_SYLLABLE && c <= LAST_SYLLABLE || Character.isLetterOrDigit(c);
  }

  private boolean isHangul(int at) {
    return at < text.length && text[at] >= FIRST_SYLLABLE && text[at] <= LAST_SYLLABLE;
  }
}
