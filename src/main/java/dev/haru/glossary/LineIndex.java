package dev.haru.glossary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Where terms are in a text in which each ends with a tab: a hash table of places alone, since to
 * cut thousands of terms out takes longer than the search that asks for a few. Filled by one
 * thread, then unchanging.
 */
final class LineIndex {

  private final String text;

  /** For the lowest bits of a hash, the number of the entry added last, from 1; 0 for none. */
  private final int[] last;

  /** Of each entry, from 1: the one before it in its row, its term's place, and its line's. */
  private int[] before = new int[64];

  private int[] terms = new int[64];
  private int[] lines = new int[64];
  private int count;

  /**
   * Creates an empty table.
   *
   * @param expected how many terms there may be, roughly
   */
  LineIndex(String text, int expected) {
    this.text = text;
    this.last = new int[Math.max(1, Integer.highestOneBit(expected))];
  }

  /**
   * Adds a term.
   *
   * @param hash its hash code, as {@link String#hashCode} has it
   * @param term where it begins
   * @param line where its line begins
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

  /** Returns where the lines of a term begin, the last one first. */
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
