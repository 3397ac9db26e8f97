package dev.haru.text;

/** Characters that a terminal interprets instead of showing. */
public final class ControlCharacters {

  private ControlCharacters() {}

  /** Returns whether a character is one of C0 or C1, or changes the writing direction. */
  public static boolean isControl(int c) {
    boolean direction = c >= '\u202A' && c <= '\u202E' || c >= '\u2066' && c <= '\u2069';
    return direction || Character.isISOControl(c);
  }
}
