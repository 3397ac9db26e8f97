package dev.haru.text;

/** Numbers with a comma after every third digit from the end: {@code 12,345}. */
public final class Grouped {

  private static final int DIGITS = 3;

  private Grouped() {}

  /** Returns a number as text. */
  public static String of(long number) {
    StringBuilder text = new StringBuilder(Long.toString(number));
    int first = number < 0 ? 1 : 0;
    for (int at = text.length() - DIGITS; at > first; at -= DIGITS) {
      text.insert(at, ',');
    }
    return text.toString();
  }
}
