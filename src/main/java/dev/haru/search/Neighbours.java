package dev.haru.search;

import dev.haru.text.Chosung;
import dev.haru.text.Hangul;
import dev.haru.text.KeyDistance;
import dev.haru.text.SoundIndex;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The words of a lexicon, arranged for finding those near to what was typed. Safe for threads. */
final class Neighbours {

  /**
   * A word and the keys that write it.
   *
   * @param word the word
   * @param keys measures the distance to it
   * @param frequency in how many sections it is
   */
  record Keyed(String word, KeyDistance keys, int frequency) {}

  /** The order of words that are equally near. */
  static final Comparator<Keyed> MOST_FREQUENT =
      Comparator.comparingInt(Keyed::frequency).reversed().thenComparing(Keyed::word);

  private final List<Keyed> hangul = new ArrayList<>();
  private final List<Keyed> latin = new ArrayList<>();
  private final Map<String, List<Keyed>> byChosung = new HashMap<>();
  private @Nullable SoundIndex sounds;

  /**
   * Arranges words.
   *
   * @param frequencies the words, in lower case, and in how many sections each is
   */
  Neighbours(Map<String, Integer> frequencies) {
    frequencies.forEach((word, frequency) -> {
      if (Hangul.isSyllable(word.charAt(0))) {
        Keyed keyed = new Keyed(word, KeyDistance.from(word), frequency);
        hangul.add(keyed);
        byChosung.computeIfAbsent(Chosung.of(word), c -> new ArrayList<>()).add(keyed);
      } else if (word.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
        latin.add(new Keyed(word, KeyDistance.from(word), frequency));
      }
    });
    byChosung.values().forEach(words -> words.sort(MOST_FREQUENT));
  }

  /** Returns the words by their sound. */
  synchronized SoundIndex sounds() {
    if (sounds == null) {
      Map<String, Integer> frequencies = new HashMap<>();
      latin.forEach(word -> frequencies.put(word.word(), word.frequency()));
      sounds = SoundIndex.of(frequencies);
    }
    return sounds;
  }

  /** Returns the words in the letters of a word: Hangul or Latin. */
  List<Keyed> inLettersOf(String word) {
    return word.charAt(0) < 0x80 ? latin : hangul;
  }

  /**
   * Returns those words in the letters of a word that pass, the most frequent first.
   *
   * @param limit how many at most
   */
  List<String> mostFrequent(String word, Predicate<Keyed> passes, int limit) {
    return inLettersOf(word).stream()
        .filter(passes)
        .sorted(MOST_FREQUENT)
        .limit(limit)
        .map(Keyed::word)
        .toList();
  }

  /** Returns the words with these initial consonants, the most frequent first. */
  List<String> withChosung(String chosung, int limit) {
    return byChosung.getOrDefault(chosung, List.of()).stream()
        .limit(limit)
        .map(Keyed::word)
        .toList();
  }
}
