package dev.haru.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * The words of a text as they are written: runs of letters, marks and digits, whatever an analyzer
 * makes of them. Compared without case, width and accents.
 */
public final class WrittenWords {

  private WrittenWords() {}

  /**
   * A word in a text.
   *
   * @param folded the word as it is compared
   * @param start the offset of its first char
   * @param end the offset after its last char
   */
  public record Word(String folded, int start, int end) {}

  /** Returns the words of a text in order. */
  public static List<Word> in(String text) {
    List<Word> words = new ArrayList<>();
    forEach(text, words::add);
    return words;
  }

  /** Passes on the words of a text in order, one at a time, because a text may have millions. */
  public static void forEach(String text, Consumer<Word> consumer) {
    int at = 0;
    while (at < text.length()) {
      int end = at;
      while (end < text.length() && isWord(text.codePointAt(end))) {
        end += Character.charCount(text.codePointAt(end));
      }
      if (end > at) {
        String folded = folded(text.substring(at, end));
        if (!folded.isEmpty()) {
          consumer.accept(new Word(folded, at, end));
        }
      }
      at = end < text.length() ? end + Character.charCount(text.codePointAt(end)) : end;
    }
  }

  private static boolean isWord(int point) {
    if (point < 0x80) {
      return point >= 'a' && point <= 'z'
          || point >= 'A' && point <= 'Z'
          || point >= '0' && point <= '9';
    }
    return Character.isLetterOrDigit(point)
        || switch (Character.getType(point)) {
          case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> true;
          default -> false;
        };
  }

  private static String folded(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) >= 0x80) {
        return FoldedText.of(word).chars();
      }
    }
    return word.toLowerCase(Locale.ROOT);
  }
}
