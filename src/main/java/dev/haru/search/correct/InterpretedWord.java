package dev.haru.search.correct;

import dev.haru.phonetic.SoundIndex;
import java.util.List;

/**
 * A word of the query as it was meant.
 *
 * @param word the word
 * @param soundalikes the words that sound like it, where it is known by its sound alone; else none
 * @param beginnings the words that begin with it, where it is still being typed; else none
 */
public record InterpretedWord(
    String word, List<SoundIndex.Match> soundalikes, List<String> beginnings) {

  static InterpretedWord plain(String word) {
    return new InterpretedWord(word, List.of(), List.of());
  }

  static InterpretedWord soundingLike(String word, List<SoundIndex.Match> sounds) {
    return new InterpretedWord(word, sounds, List.of());
  }

  static InterpretedWord beginning(String word, List<String> beginnings) {
    return new InterpretedWord(word, List.of(), beginnings);
  }

  /** Returns whether nothing else is known of it. */
  public boolean isPlain() {
    return soundalikes.isEmpty() && beginnings.isEmpty();
  }
}
