package dev.haru.search;

import dev.haru.text.SoundIndex;
import java.util.List;

/**
 * A word of the query as it was meant.
 *
 * @param word the word
 * @param sounds the words that sound like it, where it is known by its sound alone; else none
 * @param beginnings the words that begin with it, where it is still being typed; else none
 */
record ReadWord(String word, List<SoundIndex.Match> sounds, List<String> beginnings) {

  static ReadWord plain(String word) {
    return new ReadWord(word, List.of(), List.of());
  }

  static ReadWord soundingLike(String word, List<SoundIndex.Match> sounds) {
    return new ReadWord(word, sounds, List.of());
  }

  static ReadWord beginning(String word, List<String> beginnings) {
    return new ReadWord(word, List.of(), beginnings);
  }

  /** Returns whether nothing else is known of it. */
  boolean isPlain() {
    return sounds.isEmpty() && beginnings.isEmpty();
  }
}
