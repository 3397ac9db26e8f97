package dev.haru.index.document;

import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The words of a section as people type them: not stemmed, and Korean compounds whole, without
 * particles. What a query may have meant is looked for among them.
 *
 * <p>Collects while the section is analyzed, so that nothing is analyzed twice.
 */
final class WordCollector {

  private static final int MAX_LENGTH = 40;

  private final SortedSet<String> words = new TreeSet<>();
  private final StringBuilder compound = new StringBuilder();
  private int compoundParts;
  private int compoundEnd = -1;

  /**
   * Takes in a token.
   *
   * @param text the text in which it stands
   * @param start the offset of its first char there
   * @param end the offset after its last char
   * @param term its term
   */
  void add(String text, int start, int end, String term) {
    if (!isKorean(term)) {
      addWord(text.substring(start, end).toLowerCase(Locale.ROOT));
      return;
    }
    if (start != compoundEnd) {
      finishCompound();
    }
    compound.append(term);
    compoundParts++;
    compoundEnd = end;
    addWord(term);
  }

  /** Ends a stretch of text: offsets begin anew. */
  void finishCompound() {
    if (compoundParts > 1) {
      addWord(compound.toString());
    }
    compound.setLength(0);
    compoundParts = 0;
    compoundEnd = -1;
  }

  private void addWord(String word) {
    if (word.length() > 1 && word.length() <= MAX_LENGTH) {
      words.add(word);
    }
  }

  private static boolean isKorean(String term) {
    char first = term.charAt(0);
    return first >= 0xAC00 && first <= 0xD7A3;
  }

  /** Returns the words collected so far. */
  SortedSet<String> words() {
    return words;
  }
}
