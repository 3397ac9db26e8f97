package dev.haru.hangul;

import dev.haru.text.FoldedText;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;

/** Properties of keys, syllables and initial consonants, tried on two words on two lines. */
public final class HangulFuzz {

  private static final int FAR = 1_000;

  private HangulFuzz() {}

  /** Tries two words. */
  public static void accept(byte[] data) {
    String text = new String(data, 0, Math.min(data.length, 300), StandardCharsets.UTF_8);
    String[] words = Normalizer.normalize(text, Normalizer.Form.NFC).split("\n", 2);
    String word = words[0];
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      demand(!Hangul.isSyllable(c) || composed(c) == c, "the syllable itself", word);
    }
    if (word.codePoints().allMatch(c -> c <= 0xFFFF && Hangul.isSyllable((char) c))) {
      demand(
          DubeolsikKeyboard.toHangul(DubeolsikKeyboard.toLatin(word)).equals(word),
          "the same keys",
          word);
      demand(InitialConsonants.matchesWord(InitialConsonants.of(word), word), "its initials", word);
    }
    InitialConsonants.splitClusters(word);
    InitialConsonants.hasChosung(word);
    DubeolsikKeyboard.toLatin(word);
    String folded = FoldedText.of(word).chars();
    demand(FoldedText.of(folded).chars().equals(folded), "folded once and for all", word);
    PrefixAutomaton.of(word.substring(0, Math.min(word.length(), 30)));
    String lower = word.toLowerCase(Locale.ROOT);
    demand(Keystrokes.distance(lower, lower, FAR) == 0, "no distance from itself", word);
    String other = words[words.length - 1].toLowerCase(Locale.ROOT);
    int there = Keystrokes.distance(lower, other, FAR);
    demand(there == Keystrokes.distance(other, lower, FAR), "the same distance back", text);
    demand(Keystrokes.prefixDistance(lower, other, FAR) <= there, "no farther beginning", text);
  }

  private static char composed(char c) {
    return Hangul.compose(Hangul.initial(c), Hangul.medial(c), Hangul.trailing(c));
  }

  private static void demand(boolean holds, String what, String text) {
    if (!holds) {
      throw new AssertionError("expected " + what + " of: " + text);
    }
  }
}
