package dev.haru.search.rank;

import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * The sections that have a word in any spelling and field, with its weighted frequency in each.
 * Belongs to one query; not safe for use by several threads.
 *
 * <p>A word can have dozens of spellings and fields. They are read one after the other for a whole
 * window of sections, which is several times faster than merging them section by section.
 */
public final class WordPostings {

  /** The number of sections that are read at a time; their sums fit in the processor's cache. */
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
   * @param size the largest section number plus one
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

  /** Returns the word's weighted frequency in the current section. */
  public float frequency() {
    return frequencies[section - first];
  }

  /**
   * Moves to the first section at or after {@code target}, which is beyond the current one, and
   * returns it.
   */
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

  /** Reads the window that begins with the first section at or after {@code target}. */
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

  /** Returns the approximate number of postings. */
  public long cost() {
    long cost = 0;
    for (FieldPostings each : fields) {
      cost += each.postings().cost();
    }
    return cost;
  }
}
