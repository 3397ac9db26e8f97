package dev.haru.search.rank;

import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * The sections that have a word in any spelling and field, with its weighted frequency in each. Of
 * one query; not safe for use by several threads.
 *
 * <p>A word has dozens of spellings and fields: they are read one after the other for all sections
 * of a window, which is several times quicker than asking all of them at each section which comes
 * next.
 */
public final class WordPostings {

  /** How many sections are read at a time: their sums stay in the processor's cache. */
  private static final int WINDOW = 4096;

  private final List<FieldPostings> fields;
  private final float[] frequencies;
  private final BitSet found;
  private int first;
  private int section = -1;

  /**
   * Creates postings, before the first section.
   *
   * @param fields the postings of each spelling in each field
   * @param size one more than the largest section's number
   */
  public WordPostings(List<FieldPostings> fields, int size) {
    this.fields = List.copyOf(fields);
    this.frequencies = new float[Math.min(WINDOW, size)];
    this.found = new BitSet(frequencies.length);
  }

  /** Returns the current section; -1 before the first, {@link TermPostings#END} after the last. */
  public int section() {
    return section;
  }

  /** Returns how often the word stands in the current section, as the fields count. */
  public float frequency() {
    return frequencies[section - first];
  }

  /** Moves to the first section from a number on, beyond the current one, and returns it. */
  public int advance(int target) throws IOException {
    int next = section < 0 ? TermPostings.END : nextInWindow(target);
    if (next == TermPostings.END && target != TermPostings.END) {
      read(target);
      next = first == TermPostings.END ? TermPostings.END : nextInWindow(first);
    }
    section = next;
    return section;
  }

  private int nextInWindow(int target) {
    int next = found.nextSetBit(target - first);
    return next < 0 ? TermPostings.END : first + next;
  }

  /** Reads the window that begins with the first section from a target on. */
  private void read(int target) throws IOException {
    first = TermPostings.END;
    for (FieldPostings each : fields) {
      int at = each.postings().section();
      first = Math.min(first, at < target ? each.postings().advance(target) : at);
    }
    if (first != TermPostings.END) {
      Arrays.fill(frequencies, 0);
      found.clear();
      for (FieldPostings each : fields) {
        read(each);
      }
    }
  }

  private void read(FieldPostings each) throws IOException {
    TermPostings postings = each.postings();
    for (int at = postings.section(); at - first < frequencies.length; at = postings.next()) {
      frequencies[at - first] += each.weightedFrequency();
      found.set(at - first);
    }
  }

  /** Returns how many postings there are, roughly. */
  public long cost() {
    long cost = 0;
    for (FieldPostings each : fields) {
      cost += each.postings().cost();
    }
    return cost;
  }
}
