package dev.haru.text;

/** Characters that a terminal would not show but obey. */
public final class ControlCharacters {

  private ControlCharacters() {}

  /** Returns whether a character controls: C0, C1, or a change of the writing direction. */
  public static boolean isControl(int c) {
    boolean direction = c >= '\u202A' && c <= '\u202E' || c >= '\u2066' && c <= '\u2069';
    return direction || Character.isISOControl(c);
  }
}
