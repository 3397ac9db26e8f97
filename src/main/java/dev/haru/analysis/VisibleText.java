package dev.haru.analysis;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A text without its invisible characters: soft hyphens, zero-width spaces and joiners, marks of
 * direction, byte order marks, variation selectors, Hangul fillers, tags. They stand inside words
 * without separating them, come along unnoticed when text is copied, and nobody types them.
 * Immutable.
 */
public final class VisibleText {

  /**
   * The code points with Unicode's property {@code Default_Ignorable_Code_Point}, which Java does
   * not know, as the first and the last of each range. Source: DerivedCoreProperties.txt of Unicode
   * 16.0.
   */
  private static final int[] IGNORABLE = {
    0x00AD, 0x00AD, // soft hyphen
    0x034F, 0x034F, // combining grapheme joiner
    0x061C, 0x061C, // Arabic letter mark
    0x115F, 0x1160, // Hangul fillers
    0x17B4, 0x17B5, // Khmer inherent vowels
    0x180B, 0x180F, // Mongolian variation selectors and vowel separator
    0x200B, 0x200F, // zero-width space and joiners, marks of direction
    0x202A, 0x202E, // embeddings and overrides of direction
    0x2060, 0x206F, // word joiner, invisible operators, isolates
    0x3164, 0x3164, // Hangul filler
    0xFE00, 0xFE0F, // variation selectors
    0xFEFF, 0xFEFF, // byte order mark
    0xFFA0, 0xFFA0, // halfwidth Hangul filler
    0xFFF0, 0xFFF8, // reserved
    0x1BCA0, 0x1BCA3, // shorthand format controls
    0x1D173, 0x1D17A, // musical format controls
    0xE0000, 0xE0FFF, // tags, further variation selectors, reserved
  };

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
    int at = 0;
    while (at < original.length()) {
      int point = original.codePointAt(at);
      int end = at + Character.charCount(point);
      if (isInvisible(point)) {
        at = end;
      }
      while (at < end) {
        offsets[visible.length()] = at;
        visible.append(original.charAt(at++));
      }
    }
    return new VisibleText(visible.toString(), offsets);
  }

  private static int firstInvisible(String text) {
    int at = 0;
    while (at < text.length() && !isInvisible(text.codePointAt(at))) {
      at++;
    }
    return at;
  }

  /** Returns whether a code point is not displayed and does not separate words. */
  static boolean isInvisible(int point) {
    if (point < FIRST_INVISIBLE) {
      return false;
    }
    int at = Arrays.binarySearch(IGNORABLE, point);
    // Between a range's first and last, which have an even and an odd index.
    return at >= 0 || (-at - 1) % 2 == 1;
  }

  /** Returns the visible text. */
  public String text() {
    return text;
  }

  /** Returns the offset in the original text at which a stretch of the visible text starts. */
  public int originalStart(int start) {
    return offsets == null || start == text.length() ? start : offsets[start];
  }

  /** Returns the offset in the original text after a stretch of the visible text. */
  public int originalEnd(int end) {
    return offsets == null || end == 0 ? end : offsets[end - 1] + 1;
  }
}
