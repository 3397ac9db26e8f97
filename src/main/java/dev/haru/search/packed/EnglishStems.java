package dev.haru.search.packed;

import dev.haru.text.ByteInput;
import dev.haru.text.ByteOutput;
import dev.haru.text.CommonPrefix;
import java.nio.charset.StandardCharsets;

/**
 * The stems of English words: a table of all that KStem knows and of those that the course has; of
 * others, only plurals are stemmed, as in lessons.
 */
public final class EnglishStems {

  private final BlockTable words;

  EnglishStems(BlockTable words) {
    this.words = words;
  }

  /**
   * Writes a word's stem.
   *
   * @param isWord whether the word is in a dictionary, and not only in the course
   */
  public static byte[] toBytes(String word, String stem, boolean isWord) {
    int same = CommonPrefix.length(word, stem);
    ByteOutput out = new ByteOutput();
    out.writeInt(2 * (word.length() - same) + (isWord ? 1 : 0));
    out.writeBytes(stem.substring(same).getBytes(StandardCharsets.US_ASCII));
    return out.toBytes();
  }

  /** Returns the stem of a word in lower case. */
  String stem(String word) {
    if (!isLatin(word)) {
      return plural(word);
    }
    ByteInput row = words.get(word);
    if (row == null) {
      return plural(word);
    }
    StringBuilder stem = new StringBuilder(word);
    stem.setLength(word.length() - row.readInt() / 2);
    while (!row.isAtEnd()) {
      stem.append((char) row.readByte());
    }
    return stem.toString();
  }

  /**
   * Returns a word without the ending of a plural: -ies is -y, and -s is left out, except after u,
   * s and most vowels with e. Lucene's class for it is its own; a test compares them. Source: Donna
   * Harman, How effective is suffixing?, 1991.
   */
  static String plural(String word) {
    int end = word.length();
    if (end < 3 || word.charAt(end - 1) != 's') {
      return word;
    }
    char before = word.charAt(end - 2);
    if (before == 'u' || before == 's') {
      return word;
    }
    if (before == 'e') {
      char third = word.charAt(end - 3);
      if (end > 3 && third == 'i' && word.charAt(end - 4) != 'a' && word.charAt(end - 4) != 'e') {
        return word.substring(0, end - 3) + 'y';
      }
      if ("iaoe".indexOf(third) >= 0) {
        return word;
      }
    }
    return word.substring(0, end - 1);
  }

  /** Returns whether a word in lower case is in a dictionary. */
  boolean isWord(String word) {
    ByteInput row = isLatin(word) ? words.get(word) : null;
    return row != null && row.readInt() % 2 == 1;
  }

  private static boolean isLatin(String word) {
    return word.chars().allMatch(c -> c >= 'a' && c <= 'z');
  }
}
