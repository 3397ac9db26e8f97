package dev.haru.phonetic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * Latin words to be compared with a Hangul one by sound. Their consonant skeletons lie side by
 * side, so that those which cannot be near are passed over without being touched.
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
   * Hands on the words whose consonants may be those of a Hangul word; others may be among them.
   */
  void mayBe(HangulSound wanted, Consumer<Latin> found) {
    boolean any = !wanted.tails().isEmpty(); // names of letters have consonants of their own
    for (int i = 0; i < words.size(); i++) {
      if (any || wanted.consonants().fits(must[i], may[i])) {
        found.accept(words.get(i));
      }
    }
  }
}
