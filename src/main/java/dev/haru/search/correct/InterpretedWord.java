package dev.haru.search.correct;

import dev.haru.phonetic.SoundIndex;
import dev.haru.search.Correction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A word of the query, as interpreted.
 *
 * @param word the word
 * @param soundalikes the words of the other script that sound like it, which are searched for
 *     besides
 * @param isUnfinished whether it is only known as the beginning of other words
 * @param correction why it is another word than the typed one; null if it is not
 */
public record InterpretedWord(
    String word,
    List<SoundIndex.Match> soundalikes,
    boolean isUnfinished,
    Correction.@Nullable Kind correction) {

  static InterpretedWord plain(String word) {
    return new InterpretedWord(word, List.of(), false, null);
  }

  static InterpretedWord corrected(Correction.Kind kind, String word) {
    return new InterpretedWord(word, List.of(), false, kind);
  }

  static InterpretedWord soundingLike(String word, List<SoundIndex.Match> sounds) {
    return new InterpretedWord(word, sounds, false, null);
  }

  static InterpretedWord unfinished(String word) {
    return new InterpretedWord(word, List.of(), true, null);
  }

  /** Returns whether it is known as it is: by its letters, and to its end. */
  public boolean isPlain() {
    return soundalikes.isEmpty() && !isUnfinished;
  }
}
