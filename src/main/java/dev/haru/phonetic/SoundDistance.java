package dev.haru.phonetic;

import java.util.Arrays;

/**
 * The distance between a Hangul word and a Latin spelling: the cost of the cheapest way to
 * pronounce the letters, by {@link SpellingRules}, as the word's sounds. In hundredths: a wrong or
 * missing consonant costs 100.
 *
 * <p>Letters are aligned with sounds by dynamic programming, as for the edit distance; the steps
 * are the rules, an inserted sound (ㅡ after a consonant is nearly free, because Hangul writes
 * consecutive consonants with it), and a silent letter.
 */
final class SoundDistance {

  /** Greater than any distance. */
  static final int FAR = 1 << 20;

  private static final int[][] SUBSTITUTION = substitutions();

  private SoundDistance() {}

  /**
   * Returns the distance.
   *
   * @param letters the spelling: lower-case letters a to z, with {@code #} between words
   * @param sounds the Hangul word's sounds
   * @param limit the distance from which on the result may be {@link #FAR}
   */
  static int between(String letters, String sounds, int limit) {
    int width = sounds.length() + 1;
    int[] costs = new int[(letters.length() + 1) * width];
    Arrays.fill(costs, FAR);
    costs[0] = 0;
    for (int i = 0; i < letters.length(); i++) {
      int first = addInserted(costs, i * width, sounds, limit);
      int last = width - 1;
      while (last >= first && costs[i * width + last] >= limit) {
        last--;
      }
      if (first <= last) {
        addSilent(costs, i * width, width, first, last, silence(letters, i));
        for (SpellingRule rule : SpellingRules.of(letters.charAt(i))) {
          if (rule.fits(letters, i)) {
            addRule(rule, costs, i * width, first, last, sounds, limit);
          }
        }
      }
    }
    int end = letters.length() * width;
    addInserted(costs, end, sounds, limit);
    int best = SuffixRules.best(sounds, costs, end);
    return best < limit ? best : FAR;
  }

  /** Adds sounds that no letter makes, and returns the row's first index within the limit. */
  private static int addInserted(int[] costs, int row, String sounds, int limit) {
    int first = 0;
    while (first <= sounds.length() && costs[row + first] >= limit) {
      first++;
    }
    for (int j = first; j < sounds.length(); j++) {
      int cost = costs[row + j] + insertion(j == 0 ? '#' : sounds.charAt(j - 1), sounds.charAt(j));
      costs[row + j + 1] = Math.min(costs[row + j + 1], cost);
    }
    return first;
  }

  private static void addSilent(int[] costs, int row, int width, int first, int last, int cost) {
    for (int j = first; j <= last; j++) {
      int to = row + width + j;
      costs[to] = Math.min(costs[to], costs[row + j] + cost);
    }
  }

  private static void addRule(
      SpellingRule rule, int[] costs, int row, int first, int last, String sounds, int limit) {
    String made = rule.sounds();
    int forward = rule.letters().length() * (sounds.length() + 1) + made.length();
    int end = Math.min(last, sounds.length() - made.length());
    for (int j = first; j <= end; j++) {
      int cost = costs[row + j] + rule.cost();
      for (int k = 0; k < made.length() && cost < limit; k++) {
        cost += SUBSTITUTION[made.charAt(k)][sounds.charAt(j + k)];
      }
      if (cost < limit) {
        int to = row + j + forward;
        costs[to] = Math.min(costs[to], cost);
      }
    }
  }

  private static int insertion(char before, char sound) {
    return switch (sound) {
      case 'x' -> "aeiouvyw#".indexOf(before) >= 0 ? 40 : 3;
      case 'y', 'w' -> 25;
      case 'a', 'e', 'v', 'o', 'u', 'i' -> 50;
      case 'n', 'm' -> before == sound ? 10 : 100;
      case 't', 'd' -> before == 'T' ? 10 : 100;
      case 'k', 'g' -> before == 'G' ? 10 : 100;
      case 'p', 'b' -> before == 'B' ? 10 : 100;
      case 'N', 'h', 'r', 'l' -> 80;
      default -> 100;
    };
  }

  private static int silence(String letters, int at) {
    char letter = letters.charAt(at);
    if (at > 0 && letters.charAt(at - 1) == letter) {
      return 1;
    }
    return SpellingRule.isVowel(letter) ? 45 : 100;
  }

  private static int[][] substitutions() {
    int[][] costs = new int[128][128];
    for (int[] row : costs) {
      Arrays.fill(row, FAR);
    }
    for (int c = 0; c < costs.length; c++) {
      costs[c][c] = 0;
    }
    for (char a : "aevouxi".toCharArray()) {
      for (char b : "aevouxi".toCharArray()) {
        costs[a][b] = a == b ? 0 : 50;
      }
    }
    both(costs, 25, "av ei vo ou vx ux ix ex");
    both(costs, 15, "rL lL rl BP GK");
    both(costs, 20, "kG pB tT sT");
    both(costs, 40, "gk dt bp nN gG bB dT");
    both(costs, 50, "sj sc jc");
    both(costs, 60, "nm Nm ph");
    return costs;
  }

  private static void both(int[][] costs, int cost, String pairs) {
    for (String pair : pairs.split(" ", -1)) {
      costs[pair.charAt(0)][pair.charAt(1)] = cost;
      costs[pair.charAt(1)][pair.charAt(0)] = cost;
    }
  }

  /** Returns the weight of the sounds of a word, which a distance is relative to. */
  static int weight(String sounds) {
    int weight = -50; // one more consonant makes a word only slightly easier to mistake
    for (int i = 0; i < sounds.length(); i++) {
      weight +=
          switch (sounds.charAt(i)) {
            case 'a', 'e', 'v', 'o', 'u', 'i' -> 50;
            case 'x' -> 10;
            case 'y', 'w' -> 20;
            default -> 100;
          };
    }
    return Math.max(weight, 50);
  }
}
