package dev.haru.phonetic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * Latin words to be compared with a Hangul word by sound. Their consonant skeletons are in arrays,
 * so that dissimilar words are skipped without being accessed.
 */
final class LatinEntries {

  /**
   * A Latin word of a vocabulary.
   *
   * @param term the word
   * @param frequency its frequency
   * @param sound its sound
   */
  record Latin(String term, int frequency, LatinSound sound) {}

  private final List<Latin> words = new ArrayList<>();
  private int[] must = new int[16];
  private int[] may = new int[16];

  void add(Latin word) {
    int at = words.size();
    if (at == must.length) {
      must = Arrays.copyOf(must, 2 * at);
      may = Arrays.copyOf(may, 2 * at);
    }
    must[at] = word.sound().consonants().must();
    may[at] = word.sound().consonants().may();
    words.add(word);
  }

  /**
   * Passes on the words whose consonants may be those of a Hangul word; some of them may not fit.
   */
  void mayBe(HangulSound wanted, Consumer<Latin> found) {
    boolean any = !wanted.tails().isEmpty(); // names of letters have their own consonants
    for (int i = 0; i < words.size(); i++) {
      if (any || wanted.consonants().fits(must[i], may[i])) {
        found.accept(words.get(i));
      }
    }
  }
}
