package dev.haru.phonetic;

import java.util.ArrayList;
import java.util.List;

/**
 * A spelling and one of its sounds.
 *
 * @param letters its letters, at least one
 * @param sounds their sounds, in the chars of {@link HangulSounds}, or none
 * @param cost the cost of an unusual sound, in hundredths of a wrong consonant
 * @param left the chars that may precede, as a bit for each {@link #index}
 * @param right the chars that may follow, likewise
 */
record SpellingRule(String letters, String sounds, int cost, int left, int right) {

  /** The number of chars that occur in a {@link LatinSpelling}. */
  static final int LETTER_COUNT = 28;

  private static final int EDGE = 26;
  private static final int NUMBER = 27;
  private static final int ANY = -1;

  /** Returns a char of a {@link LatinSpelling} as a number below {@link #LETTER_COUNT}. */
  static int index(char letter) {
    return letter == '#' ? EDGE : letter == '0' ? NUMBER : letter - 'a';
  }

  static boolean isVowel(char letter) {
    return "aeiouy".indexOf(letter) >= 0;
  }

  /** Returns whether the rule applies at an index of a spelling. */
  boolean fits(String word, int at) {
    int end = at + letters.length();
    return stands(word, at)
        && (left >>> (at == 0 ? EDGE : index(word.charAt(at - 1))) & 1) != 0
        && (right >>> (end == word.length() ? EDGE : index(word.charAt(end))) & 1) != 0;
  }

  /**
   * Does the same as String.startsWith, which is made for longer prefixes; the first letter is
   * known to match.
   */
  private boolean stands(String word, int at) {
    if (at + letters.length() > word.length()) {
      return false;
    }
    for (int i = 1; i < letters.length(); i++) {
      if (word.charAt(at + i) != letters.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Parses the rules of a line: letters, {@code left_right} or nothing, sounds with costs. */
  static List<SpellingRule> parse(String line) {
    String[] fields = line.split(" +", -1);
    int bar = fields[1].indexOf('_');
    int left = bar < 0 ? ANY : context(fields[1].substring(0, bar));
    int right = bar < 0 ? ANY : context(fields[1].substring(bar + 1));
    List<SpellingRule> rules = new ArrayList<>();
    for (int i = bar < 0 ? 1 : 2; i < fields.length; i++) {
      int colon = fields[i].indexOf(':');
      String sounds = colon < 0 ? fields[i] : fields[i].substring(0, colon);
      int cost = colon < 0 ? 0 : Integer.parseInt(fields[i].substring(colon + 1));
      String made = sounds.equals("-") ? "" : sounds;
      rules.add(new SpellingRule(fields[0], made, cost, left, right));
    }
    return rules;
  }

  private static int context(String set) {
    int bits = set.isEmpty() ? ANY : 0;
    for (int i = 0; i < set.length(); i++) {
      bits |=
          switch (set.charAt(i)) {
            case '#' -> 1 << EDGE | 1 << NUMBER;
            case 'V' -> letters(true);
            case 'C' -> letters(false);
            default -> 1 << index(set.charAt(i));
          };
    }
    return bits;
  }

  private static int letters(boolean vowels) {
    int bits = 0;
    for (char c = 'a'; c <= 'z'; c++) {
      bits |= isVowel(c) == vowels ? 1 << index(c) : 0;
    }
    return bits;
  }
}
