package dev.haru.index.offsets;

import dev.haru.hangul.Hangul;

/**
 * What the next token of a text may be, guessed from the text and the token before it: the next
 * word, without what is left of a Korean word behind its stem. Whoever knows the guess need only be
 * told where it is wrong.
 *
 * <p>A word is a run of letters and digits, all of them Hangul or none. A token that is more than a
 * word ({@code kube-apiserver}) is followed by the words in it, of which the first has its
 * position.
 */
final class OffsetPredictor {

  private final char[] text;
  private int start;
  private int end;
  private int increment;
  private int last;

  /** Stretches that were looked at: in a text without spaces all tokens are in the same ones. */
  private final Stretch wordHere = new Stretch();

  private final Stretch wordGuessed = new Stretch();
  private final Stretch gap = new Stretch();

  private static final class Stretch {
    private int start;
    private int end;

    boolean has(int at) {
      return at >= start && at < end;
    }
  }

  /** Guesses the first token of a text. */
  OffsetPredictor(String text) {
    this.text = text.toCharArray();
    beginStretch();
  }

  /** Guesses what comes after a token, between two offsets. */
  void after(int tokenStart, int tokenEnd) {
    last = tokenEnd;
    int first = firstWord(tokenStart);
    if (first < tokenEnd && endOfWord(first, wordHere) < tokenEnd) {
      guess(first, 0);
    } else {
      boolean isStem = tokenEnd > 0 && isHangul(tokenEnd - 1) && isHangul(tokenEnd);
      guess(firstWord(isStem ? endOfWord(tokenEnd, wordHere) : tokenEnd), 1);
    }
  }

  /** Guesses again, since the next token belongs to another stretch of the text. */
  void beginStretch() {
    guess(firstWord(last), 1);
  }

  private void guess(int from, int positions) {
    start = from;
    end = wordHere.has(from) ? wordHere.end : endOfWord(from, wordGuessed);
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
    if (from >= text.length || isWord(text[from])) {
      return from;
    }
    if (!gap.has(from)) {
      gap.start = from;
      gap.end = from;
      while (gap.end < text.length && !isWord(text[gap.end])) {
        gap.end++;
      }
    }
    return gap.end;
  }

  private int endOfWord(int from, Stretch known) {
    if (!known.has(from)) {
      boolean hangul = isHangul(from);
      known.start = from;
      known.end = from;
      while (known.end < text.length && isWord(text[known.end]) && isHangul(known.end) == hangul) {
        known.end++;
      }
    }
    return known.end;
  }

  /** Asks the JDK last: a search from the command line does this before it is compiled. */
  private static boolean isWord(char c) {
    if (c < 0x80) {
      return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }
    return Hangul.isSyllable(c) || Character.isLetterOrDigit(c);
  }

  private boolean isHangul(int at) {
    return at < text.length && Hangul.isSyllable(text[at]);
  }
}
