package dev.haru.search.correct;

import dev.haru.phonetic.SoundIndex;
import java.util.List;

/**
 * A word of the query, as interpreted.
 *
 * @param word the word
 * @param soundalikes the words that sound like it, if it is known only by its sound; otherwise none
 * @param beginnings the words that begin with it, if it is still being typed; otherwise none
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

  /** Returns whether it has neither soundalikes nor beginnings. */
  public boolean isPlain() {
    return soundalikes.isEmpty() && beginnings.isEmpty();
  }
}
