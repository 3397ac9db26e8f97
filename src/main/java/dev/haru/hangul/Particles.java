package dev.haru.hangul;

import java.util.ArrayList;
import java.util.List;

/** The particles that follow a Korean word without a space. */
public final class Particles {

  private static final List<String> PARTICLES =
      List.of(
          "으로", "에서", "에게", "까지", "부터", "이랑", "하고", "을", "를", "이", "가", "은", "는", "와", "과", "의",
          "에", "로", "도", "랑", "만");

  private Particles() {}

  /**
   * Returns a word as it is, then without each ending that may be a particle. At least two
   * syllables remain.
   */
  public static List<String> stems(String word) {
    List<String> stems = new ArrayList<>(List.of(word));
    for (String particle : PARTICLES) {
      if (word.length() > particle.length() + 1 && word.endsWith(particle)) {
        stems.add(word.substring(0, word.length() - particle.length()));
      }
    }
    return stems;
  }

  /** Returns whether a text is a particle. */
  public static boolean contains(String text) {
    return PARTICLES.contains(text);
  }

  /**
   * Returns whether a particle is typed with keys that begin so.
   *
   * @param keys keys of the two-set keyboard, as {@link DubeolsikKeyboard} names them
   */
  public static boolean beginWith(String keys) {
    return PARTICLES.stream()
        .anyMatch(particle -> DubeolsikKeyboard.toLatin(particle).startsWith(keys));
  }
}
