package dev.haru.text;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * A text as suggestions compare it: without spaces, case, width and accents, so that {@code 로드밸} is
 * a prefix of {@code 로드 밸런싱} and {@code reseau} equals {@code Réseau}.
 *
 * <p>Immutable. Each of its chars corresponds to one char of the text.
 */
public final class FoldedText {

  private static final char FIRST_WIDE = '\uFF01';
  private static final char LAST_WIDE = '\uFF5E';
  private static final int WIDE = FIRST_WIDE - '!';

  /** The range of Latin letters with accents. */
  private static final char FIRST_ACCENTED = '\u00C0';

  private static final char AFTER_ACCENTED = '\u2000';

  private final String chars;
  private final int[] places;

  private FoldedText(String chars, int[] places) {
    this.chars = chars;
    this.places = places;
  }

  /**
   * Folds a text in NFC; everything that is not part of a word is left out, including emoji and
   * unpaired surrogates.
   */
  public static FoldedText of(String text) {
    StringBuilder chars = new StringBuilder(text.length());
    int[] places = new int[text.length() + 1];
    for (int at = 0; at < text.length(); ) {
      int point = text.codePointAt(at);
      int length = Character.charCount(point);
      if (!isLeftOut(point)) {
        for (int i = 0; i < length; i++) {
          places[chars.length() + i] = at + i;
        }
        if (length == 1) {
          chars.append(fold((char) point));
        } else {
          chars.appendCodePoint(point);
        }
      }
      at += length;
    }
    places[chars.length()] = text.length();
    return new FoldedText(chars.toString(), Arrays.copyOf(places, chars.length() + 1));
  }

  private static boolean isLeftOut(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.PRIVATE_USE,
          Character.NON_SPACING_MARK,
          Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.OTHER_SYMBOL ->
          true;
      default -> false;
    };
  }

  private static char fold(char c) {
    if (c < FIRST_ACCENTED) {
      return Character.toLowerCase(c);
    }
    char folded = c;
    if (c >= FIRST_WIDE && c <= LAST_WIDE) {
      folded = (char) (c - WIDE);
    } else if (c < AFTER_ACCENTED) {
      folded = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).charAt(0);
    }
    return Character.toLowerCase(folded);
  }

  /** Returns the folded text. */
  public String chars() {
    return chars;
  }

  /** Returns the length of the folded text in chars. */
  public int length() {
    return chars.length();
  }

  /**
   * Returns the offset in the original text of a char of the folded text; for the end, the end.
   *
   * @param at 0 to {@link #length}, both included
   */
  public int place(int at) {
    return places[at];
  }
}
