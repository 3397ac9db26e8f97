package dev.haru.glossary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A hash table of the offsets of terms in a text in which each term ends with a tab. It holds
 * offsets alone, because extracting thousands of terms takes longer than the search that looks up a
 * few. Filled by one thread, then immutable.
 */
final class LineIndex {

  private final String text;

  /** For the lowest bits of a hash, the 1-based number of the last entry added; 0 for none. */
  private final int[] last;

  /**
   * Three arrays by entry number, from 1: the previous entry of its chain, the offset of its term,
   * and the offset of its line.
   */
  private int[] before = new int[64];

  private int[] terms = new int[64];
  private int[] lines = new int[64];
  private int count;

  /**
   * Creates an empty table.
   *
   * @param expected the approximate number of terms
   */
  LineIndex(String text, int expected) {
    this.text = text;
    this.last = new int[Math.max(1, Integer.highestOneBit(expected))];
  }

  /**
   * Adds a term.
   *
   * @param hash its hash code, the same as {@link String#hashCode}
   * @param term the offset at which it begins
   * @param line the offset at which its line begins
   */
  void add(int hash, int term, int line) {
    count++;
    if (count == terms.length) {
      before = Arrays.copyOf(before, 2 * count);
      terms = Arrays.copyOf(terms, 2 * count);
      lines = Arrays.copyOf(lines, 2 * count);
    }
    int row = row(hash);
    before[count] = last[row];
    terms[count] = term;
    lines[count] = line;
    last[row] = count;
  }

  private int row(int hash) {
    return (hash ^ hash >>> 16) & (last.length - 1);
  }

  /** Returns the offsets of the lines of a term, the last one first. */
  List<Integer> linesOf(String term) {
    List<Integer> found = new ArrayList<>();
    for (int i = last[row(term.hashCode())]; i != 0; i = before[i]) {
      if (text.startsWith(term, terms[i]) && text.charAt(terms[i] + term.length()) == '\t') {
        found.add(lines[i]);
      }
    }
    return found;
  }
}
