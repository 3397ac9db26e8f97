package dev.haru.hangul;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Measures how many typing errors lie between what was typed and a word.
 *
 * <p>It is the Damerau-Levenshtein distance (restricted: no part is changed twice) over the keys
 * that type a word: the jamo of Hangul, so that a wrong vowel is one wrong key and not a wrong
 * syllable, and other letters regardless of case. Errors are a wrong key, a missing one, an extra
 * one, and two in the wrong order. Scripts are not mixed: the Latin letters on a Korean word's keys
 * are far from that word.
 *
 * <p>Costs are in half keys, because two kinds of error count half: Shift forgotten or held too
 * long ({@code ㄱ} and {@code ㄲ}), and vowels that sound alike today ({@code ㅐ} and {@code ㅔ}).
 *
 * <p>An instance is a word prepared for comparison. To find a typed word among many, keep the
 * instances of all: most are ruled out without a comparison. Immutable.
 */
public final class KeystrokeDistance {

  /** The cost of one wrong, missing, extra or misplaced key. */
  public static final int KEY = 2;

  private static final int HALF = 1;

  /** Jamo that are half a key apart, each followed by the representative of its group. */
  private static final String NEAR = "ㄲㄱㄸㄷㅃㅂㅆㅅㅉㅈㅔㅐㅖㅐㅒㅐ";

  private static final char[] GROUPS = groups();

  private static final int LATIN = 26;

  private final String word;
  private final int length;
  private volatile char @Nullable [] spelled; // once it is needed

  // Bit sets of the keys' groups, in which groups may share a bit; two, because browsers are slow
  // at numbers of 64 bits. An error changes one key at most, so that the number of bits that only
  // one word has is a lower bound of the distance.
  private final int latin;
  private final int others;

  private KeystrokeDistance(String word) {
    this.word = word;
    char[] keys = null;
    int latinSet = 0;
    int otherSet = 0;
    int count = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c >= 'a' && c < 'a' + LATIN) {
        latinSet |= 1 << c - 'a';
        count++;
        continue;
      }
      keys = keys == null ? new char[Hangul.MAX_SPELLED] : keys;
      int end = Hangul.spell(Character.toLowerCase(c), keys, 0);
      count += end;
      for (int k = 0; k < end; k++) {
        int letter = keys[k] - 'a';
        if (letter >= 0 && letter < LATIN) {
          latinSet |= 1 << letter;
        } else {
          otherSet |= 1 << group(keys[k]) % Integer.SIZE;
        }
      }
    }
    this.length = count;
    this.latin = latinSet;
    this.others = otherSet;
  }

  private static char[] groups() {
    char[] groups = new char['ㅣ' - 'ㄱ' + 1];
    for (int i = 0; i < groups.length; i++) {
      groups[i] = (char) ('ㄱ' + i);
    }
    for (int i = 0; i < NEAR.length(); i += 2) {
      groups[NEAR.charAt(i) - 'ㄱ'] = NEAR.charAt(i + 1);
    }
    return groups;
  }

  /** Returns a word, or what was typed, prepared for comparison. */
  public static KeystrokeDistance from(String word) {
    return new KeystrokeDistance(word);
  }

  private char[] typed() {
    char[] typed = spelled;
    if (typed == null) {
      typed = new char[length];
      int end = 0;
      for (int i = 0; i < word.length(); i++) {
        end = Hangul.spell(Character.toLowerCase(word.charAt(i)), typed, end);
      }
      spelled = typed;
    }
    return typed;
  }

  /** Returns the number of keys that type the word. */
  public int keys() {
    return length;
  }

  /**
   * Returns the cost of turning what was typed into a word, the same in both directions; {@code max
   * + 1} if it is more than max.
   *
   * @param max the greatest cost of interest, 0 or more: the smaller, the faster
   */
  public int to(KeystrokeDistance word, int max) {
    int end = word.length;
    int limit = Math.min(checked(max), Math.max(length, end) * KEY);
    int least = Math.max(Math.abs(length - end), Math.max(missing(word), word.missing(this)));
    int cost = least * KEY > limit ? limit + 1 : distance(word.typed(), end, limit, false);
    return cost <= limit ? cost : max + 1;
  }

  /**
   * Returns the cost of what was typed as the beginning of a word that is still being typed; {@code
   * max + 1} if it is more than max.
   *
   * <p>0 for each stage on the way to the word, half-composed syllables included: {@code 컨텡} is
   * such a stage of {@code 컨테이너}.
   *
   * @param max the greatest cost of interest, 0 or more: the smaller, the faster
   */
  public int toBeginningOf(KeystrokeDistance word, int max) {
    int limit = Math.min(checked(max), length * KEY);
    int end = Math.min(word.length, length + limit / KEY);
    int least = Math.max(length - end, missing(word));
    int cost = least * KEY > limit ? limit + 1 : distance(word.typed(), end, limit, true);
    return cost <= limit ? cost : max + 1;
  }

  private static int checked(int max) {
    if (max < 0) {
      throw new IllegalArgumentException("max must be 0 or more but was " + max);
    }
    return max;
  }

  /** Returns at most the number of keys that another word does not have. */
  private int missing(KeystrokeDistance in) {
    return Integer.bitCount(latin & ~in.latin) + Integer.bitCount(others & ~in.others);
  }

  private static char group(char c) {
    return Hangul.isJamo(c) ? GROUPS[c - 'ㄱ'] : c;
  }

  private static int substitution(char a, char b) {
    if (a == b) {
      return 0;
    }
    return group(a) == group(b) ? HALF : KEY;
  }

  /**
   * Fills the table's rows, one for each key typed, as far from the diagonal as the limit allows.
   *
   * @param end the number of keys of the word to compare
   * @param limit the greatest distance of interest, no greater than the greatest possible one; the
   *     result is limit + 1 if the distance is greater
   */
  private int distance(char[] word, int end, int limit, boolean beginning) {
    char[] typed = typed();
    int reach = limit / KEY;
    int over = limit + 1;
    int[] beforeLast = new int[end + 1];
    int[] last = new int[end + 1];
    int[] row = new int[end + 1];
    Arrays.fill(beforeLast, over);
    for (int j = 0; j <= end; j++) {
      last[j] = Math.min(j * KEY, over);
    }
    int leastOfLast = 0;
    for (int i = 1; i <= typed.length; i++) {
      Arrays.fill(row, over);
      int least = over;
      if (i <= reach) {
        row[0] = i * KEY;
        least = row[0];
      }
      char key = typed[i - 1];
      int to = Math.min(end, i + reach);
      for (int j = Math.max(1, i - reach); j <= to; j++) {
        char other = word[j - 1];
        int cost = last[j - 1] + substitution(key, other);
        cost = Math.min(cost, Math.min(last[j], row[j - 1]) + KEY);
        if (i > 1 && j > 1 && key == word[j - 2] && typed[i - 2] == other) {
          cost = Math.min(cost, beforeLast[j - 2] + KEY);
        }
        row[j] = Math.min(cost, over);
        least = Math.min(least, row[j]);
      }
      if (least == over && leastOfLast == over) {
        return over;
      }
      leastOfLast = least;
      int[] free = beforeLast;
      beforeLast = last;
      last = row;
      row = free;
    }
    return beginning ? Arrays.stream(last).min().orElse(over) : last[end];
  }
}
