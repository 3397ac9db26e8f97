package dev.haru.phonetic;

import dev.haru.phonetic.LetterNames.Tail;
import java.util.List;

/**
 * A Hangul word prepared for comparison by sound. Immutable.
 *
 * @param sounds its sounds by {@link HangulSounds}; empty if it cannot be a loanword
 * @param consonants their skeleton
 * @param tails the ways to read its end as names of letters
 * @param weight the weight of its sounds, which distances are relative to
 * @param limit the distance from which on a spelling is not similar
 */
record HangulSound(
    String sounds, ConsonantSkeleton consonants, List<Tail> tails, int weight, int limit) {

  /**
   * The minimum similarity, by the number of syllables from one on: the shorter the word, the more
   * spellings are similar by chance. Source: of the IT dictionary's words whose English is in a
   * course of 11,000 English words, 765 are found first with these values and 9 after another word;
   * of 308 everyday Korean words 13 find something, some of them true homophones (우리: uri).
   */
  private static final double[] FLOOR = {0.97, 0.92, 0.88, 0.82};

  /** Returns the sound of a word of whole syllables. */
  static HangulSound of(String word) {
    String sounds = HangulSounds.of(word);
    int weight = SoundDistance.weight(sounds);
    double floor = FLOOR[Math.max(0, Math.min(word.length(), FLOOR.length) - 1)];
    return new HangulSound(
        sounds,
        ConsonantSkeleton.ofSounds(sounds),
        sounds.isEmpty() ? List.of() : LetterNames.tails(word),
        weight,
        (int) (weight * (1 - floor)) + 1);
  }

  /**
   * Returns the similarity of a spelling: 1 for a regular spelling of the word, 0 if it is not
   * similar.
   */
  double similarity(LatinSound latin) {
    int distance = distance(latin);
    return distance < limit ? 1 - (double) distance / weight : 0;
  }

  private int distance(LatinSound latin) {
    for (Tail tail : tails) {
      int head = latin.letters().length() - tail.letters().length();
      if (head > 1 && latin.letters().endsWith(tail.letters())) {
        String letters = latin.letters().substring(0, head);
        int distance = SoundDistance.between(letters, tail.head(), limit);
        if (distance < limit) {
          return distance;
        }
      }
    }
    return consonants.fits(latin.consonants())
        ? SoundDistance.between(latin.letters(), sounds, limit)
        : SoundDistance.FAR;
  }
}
