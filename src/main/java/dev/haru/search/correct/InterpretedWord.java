package dev.haru.search.correct;

import dev.haru.phonetic.SoundIndex;
import java.util.List;

/**
 * A word of the query, as interpreted.
 *
 * @param word the word
 * @param soundalikes the words that sound like it, if it is known only by its sound; otherwise none
 * @param isUnfinished whether it is only known as the beginning of other words
 */
public record InterpretedWord(
    String word, List<SoundIndex.Match> soundalikes, boolean isUnfinished) {

  static InterpretedWord plain(String word) {
    return new InterpretedWord(word, List.of(), false);
  }

  static InterpretedWord soundingLike(String word, List<SoundIndex.Match> sounds) {
    return new InterpretedWord(word, sounds, false);
  }

  static InterpretedWord unfinished(String word) {
    return new InterpretedWord(word, List.of(), true);
  }

  /** Returns whether it is known as it is: by its letters, and to its end. */
  public boolean isPlain() {
    return soundalikes.isEmpty() && !isUnfinished;
  }
}
