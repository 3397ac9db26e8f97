package dev.haru.analysis;

import org.jspecify.annotations.Nullable;

/**
 * A text without its invisible characters: soft hyphens, zero-width spaces and joiners, marks of
 * direction, byte order marks, variation selectors. They stand inside words without separating
 * them, come along unnoticed when text is copied, and nobody types them. Immutable.
 */
public final class VisibleText {

  private static final char GRAPHEME_JOINER = 0x034F;
  private static final char FIRST_INVISIBLE = 0x00AD;

  private final String text;

  /** The offset of each visible char in the original text; null if all chars are visible. */
  private final int @Nullable [] offsets;

  private VisibleText(String text, int @Nullable [] offsets) {
    this.text = text;
    this.offsets = offsets;
  }

  /** Returns the visible part of a text. */
  public static VisibleText of(String original) {
    int first = firstInvisible(original);
    if (first == original.length()) {
      return new VisibleText(original, null);
    }
    StringBuilder visible = new StringBuilder(original.length());
    int[] offsets = new int[original.length()];
    for (int i = 0; i < original.length(); i++) {
      if (!isInvisible(original.charAt(i))) {
        offsets[visible.length()] = i;
        visible.append(original.charAt(i));
      }
    }
    return new VisibleText(visible.toString(), offsets);
  }

  private static int firstInvisible(String text) {
    int at = 0;
    while (at < text.length() && !isInvisible(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** Returns whether a char is not displayed and does not separate words. */
  static boolean isInvisible(char c) {
    return c >= FIRST_INVISIBLE
        && (Character.getType(c) == Character.FORMAT
            || c == GRAPHEME_JOINER
            || c >= 0xFE00 && c <= 0xFE0F); // variation selectors
  }

  /** Returns the visible text. */
  public String text() {
    return text;
  }

  /** Returns the offset in the original text at which a stretch of the visible text starts. */
  int originalStart(int start) {
    return offsets == null || start == text.length() ? start : offsets[start];
  }

  /** Returns the offset in the original text after a stretch of the visible text. */
  int originalEnd(int end) {
    return offsets == null || end == 0 ? end : offsets[end - 1] + 1;
  }
}
