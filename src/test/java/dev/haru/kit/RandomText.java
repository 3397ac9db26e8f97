package dev.haru.kit;

import java.util.Random;

/** Seeded random strings, with unpaired surrogates if the alphabet has any. */
public final class RandomText {

  private final Random random;
  private final String alphabet;

  public RandomText(long seed, String alphabet) {
    this.random = new Random(seed);
    this.alphabet = alphabet;
  }

  /** Returns a text of fewer than {@code length} UTF-16 units. */
  public String next(int length) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(length); i > 0; i--) {
      text.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return text.toString();
  }

  /** Returns random words with random separators. */
  public String next(int words, String[] from, String... between) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(words); i >= 0; i--) {
      text.append(from[random.nextInt(from.length)]);
      text.append(between[random.nextInt(between.length)]);
    }
    return text.toString();
  }
}
