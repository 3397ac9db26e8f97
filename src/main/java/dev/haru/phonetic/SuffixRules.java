package dev.haru.phonetic;

import java.util.List;

/**
 * The rules for English endings that a loanword still has and a stemmed term has lost: -ing, -s,
 * -er, -ed.
 */
final class SuffixRules {

  /**
   * An ending.
   *
   * @param sounds its sounds, in the chars of {@link HangulSounds}
   * @param cost its addition to the distance; little for 잉, which Korean words do not end with
   */
  private record Ending(String sounds, int cost) {}

  private static final List<Ending> ENDINGS =
      List.of(
          new Ending("iN", 20),
          new Ending("s", 12),
          new Ending("sx", 12),
          new Ending("jx", 12),
          new Ending("v", 60),
          new Ending("rv", 60),
          new Ending("dx", 45),
          new Ending("tidx", 50));

  private SuffixRules() {}

  /**
   * Returns the lowest distance at a word's end.
   *
   * @param sounds the word's sounds
   * @param costs a table of distances
   * @param row the index of the row of distances from all letters to no sound, to the first sound,
   *     and so on
   */
  static int best(String sounds, int[] costs, int row) {
    int best = costs[row + sounds.length()];
    for (Ending ending : ENDINGS) {
      int from = sounds.length() - ending.sounds.length();
      if (from > 0 && sounds.endsWith(ending.sounds)) {
        best = Math.min(best, costs[row + from] + ending.cost);
      }
    }
    return best;
  }

  /**
   * Returns the maximum number of a word's last sounds that may come from an ending that a stem
   * lacks.
   */
  static int longest(String sounds) {
    int longest = sounds.endsWith("n") ? 1 : 0; // from -ion, which the rules for a final t cover
    for (Ending ending : ENDINGS) {
      if (sounds.endsWith(ending.sounds)) {
        longest = Math.max(longest, ending.sounds.length());
      }
    }
    return longest;
  }
}
