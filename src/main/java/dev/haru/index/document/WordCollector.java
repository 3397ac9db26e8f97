package dev.haru.index.document;

import dev.haru.analysis.VisibleText;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Collects the words of a section as people type them: not stemmed, and Korean compounds both whole
 * and in parts, without particles. Corrections of queries are chosen from them.
 *
 * <p>Receives tokens while the section is analyzed, so that nothing is analyzed twice.
 */
final class WordCollector {

  private static final int MAX_LENGTH = 40;

  private final SortedSet<String> words = new TreeSet<>();
  private final StringBuilder compound = new StringBuilder();
  private int compoundParts;
  private int compoundEnd = -1;

  /**
   * Receives a token.
   *
   * @param text the text that contains it
   * @param start the offset of its first char there
   * @param end the offset after its last char
   * @param term its term
   */
  void add(String text, int start, int end, String term) {
    if (!isKorean(term)) {
      addWord(VisibleText.of(text.substring(start, end)).text().toLowerCase(Locale.ROOT));
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

  /** Ends a compound, if one is open; the next offsets may belong to another text. */
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
