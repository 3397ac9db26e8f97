package dev.haru.search;

import dev.haru.text.FunctionWords;
import dev.haru.text.KeyDistance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the word that someone meant to type: the nearest on the keyboard, then the one that makes a
 * known compound with its neighbour, then the most frequent.
 */
final class Spelling {

  /** Shorter words have too many neighbours to guess. */
  private static final int MIN_KEYS = 4;

  /** From so many keys on, two slips are still fewer than the rest of the word. */
  private static final int KEYS_FOR_TWO = 8;

  private final Lexicon lexicon;

  Spelling(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /**
   * Returns the nearest known word, or null where none is near enough.
   *
   * @param word a word that is not known, lower case
   * @param before the word before it in the query, or an empty one
   * @param after the word after it in the query, or an empty one
   */
  @Nullable String nearest(String word, String before, String after) {
    KeyDistance typed = KeyDistance.from(word);
    if (typed.keys() < MIN_KEYS) {
      return null;
    }
    boolean latin = word.charAt(0) < 0x80;
    List<Neighbours.Keyed> words =
        latin ? lexicon.neighbours().latin() : lexicon.neighbours().hangul();
    int least = KeyDistance.KEY * (typed.keys() < KEYS_FOR_TWO ? 1 : 2);
    Neighbours.Keyed nearest = null;
    for (Neighbours.Keyed candidate : words) {
      int cost = typed.to(candidate.keys(), least);
      if (cost > least || FunctionWords.contains(candidate.word())) {
        continue;
      }
      if (nearest == null || cost < least || better(candidate, nearest, before, after)) {
        nearest = candidate;
      }
      least = cost;
    }
    return nearest == null ? null : nearest.word();
  }

  private boolean better(
      Neighbours.Keyed candidate, Neighbours.Keyed nearest, String before, String after) {
    int fits = Integer.compare(fit(candidate, before, after), fit(nearest, before, after));
    return fits > 0 || fits == 0 && candidate.frequency() > nearest.frequency();
  }

  private int fit(Neighbours.Keyed candidate, String before, String after) {
    return Math.max(
        before.isEmpty() ? 0 : lexicon.frequency(before + candidate.word()),
        after.isEmpty() ? 0 : lexicon.frequency(candidate.word() + after));
  }
}
