package dev.haru.hangul;

/** The keystroke distances between two texts. */
final class Keystrokes {

  private Keystrokes() {}

  static int distance(String a, String b, int max) {
    return KeystrokeDistance.from(a).to(KeystrokeDistance.from(b), max);
  }

  static int prefixDistance(String typed, String word, int max) {
    return KeystrokeDistance.from(typed).toBeginningOf(KeystrokeDistance.from(word), max);
  }
}
