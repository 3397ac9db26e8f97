package dev.haru.search;

import dev.haru.text.FunctionWords;
import dev.haru.text.KeyDistance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the word that someone meant to type: the nearest on the keyboard, then the most frequent. */
final class Spelling {

  /** Shorter words have too many neighbours to guess. */
  private static final int MIN_KEYS = 4;

  /** From so many keys on, two slips are still fewer than the rest of the word. */
  private static final int KEYS_FOR_TWO = 8;

  /** A word that makes a known compound with its neighbour goes before a more frequent one. */
  private static final int FITTING = 1000;

  private final Lexicon lexicon;

  Spelling(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /**
   * Returns the nearest known word, or null where none is near enough.
   *
   * @param word a word that is not known, lower case
   */
  @Nullable String nearest(String word, String before, String after) {
    boolean latin = word.charAt(0) < 0x80;
    return nearest(word, latin ? lexicon.latin() : lexicon.hangul(), before, after);
  }

  private @Nullable String nearest(
      String word, List<Lexicon.Keyed> words, String before, String after) {
    KeyDistance distance = KeyDistance.from(word);
    if (distance.keys() < MIN_KEYS) {
      return null;
    }
    int max = KeyDistance.KEY * (distance.keys() < KEYS_FOR_TWO ? 1 : 2);
    String nearest = null;
    int least = max + 1;
    int most = 0;
    for (Lexicon.Keyed keyed : words) {
      String candidate = keyed.word();
      int cost = distance.to(keyed.keys(), Math.min(max, least));
      if (cost > Math.min(max, least) || FunctionWords.contains(candidate)) {
        continue;
      }
      int frequency =
          lexicon.frequency(candidate)
              + FITTING * lexicon.frequency(before + candidate)
              + FITTING * lexicon.frequency(candidate + after);
      if (cost < least || cost == least && cost <= max && frequency > most) {
        least = cost;
        most = frequency;
        nearest = candidate;
      }
    }
    return nearest;
  }
}
