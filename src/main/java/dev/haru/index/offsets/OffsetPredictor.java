package dev.haru.index.offsets;

import dev.haru.hangul.Hangul;

/**
 * Predicts the next token of a text from the text and the previous token: the next word, skipping
 * the rest of a Korean word after its stem. Only wrong predictions need to be stored.
 *
 * <p>A word is a run of letters and digits that are either all Hangul or all not. A token of
 * several words ({@code kube-apiserver}) is followed by these words; the first of them has its
 * position.
 */
final class OffsetPredictor {

  private final char[] text;
  private int start;
  private int end;
  private int increment;
  private int last;

  /** The stretches read last: in a text without spaces they contain all tokens. */
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

  /** Predicts the first token of a text. */
  OffsetPredictor(String text) {
    this.text = text.toCharArray();
    beginStretch();
  }

  /** Predicts the token after a token, which is given by its offsets. */
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

  /** Predicts again, because the next token belongs to another stretch of the text. */
  void beginStretch() {
    guess(firstWord(last), 1);
  }

  private void guess(int from, int positions) {
    start = from;
    end = wordHere.has(from) ? wordHere.end : endOfWord(from, wordGuessed);
    increment = positions;
  }

  /** Returns the offset of the predicted token's first char. */
  int start() {
    return start;
  }

  /**
   * Returns the offset after the predicted token's last char: equal to the start at the end of the
   * text.
   */
  int end() {
    return end;
  }

  /** Returns how many positions the predicted token is after the previous one. */
  int increment() {
    return increment;
  }

  /** Returns the offset after the previous token. */
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

  /** The JDK is asked last: a search from the command line runs this before it is compiled. */
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
