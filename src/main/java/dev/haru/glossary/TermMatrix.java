package dev.haru.glossary;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One language's side of all passages, with its terms as numbers in the order of their spelling.
 *
 * <p>A passage holds each term once: what a term is called does not depend on how often it is said.
 * All passages stand one after the other; a term's place in that row is its slot.
 */
final class TermMatrix {

  /** Of a longer passage the rest is left out: it says too much at once to tell what is what. */
  private static final int MAX_TERMS = 150;

  private final String[] terms;
  private final int[] frequencies;
  private final int[] termAt;
  private final int[] starts;

  private TermMatrix(String[] terms, int[] frequencies, int[] termAt, int[] starts) {
    this.terms = terms;
    this.frequencies = frequencies;
    this.termAt = termAt;
    this.starts = starts;
  }

  /**
   * Numbers the terms of passages.
   *
   * @param passages the distinct terms of each passage, in their order
   * @param floor in how many passages a term must stand
   */
  static TermMatrix of(List<List<String>> passages, int floor) {
    Map<String, Integer> counts = new TreeMap<>();
    for (List<String> passage : passages) {
      passage.forEach(term -> counts.merge(term, 1, Integer::sum));
    }
    counts.values().removeIf(count -> count < floor);
    String[] terms = counts.keySet().toArray(String[]::new);
    int[] frequencies = counts.values().stream().mapToInt(Integer::intValue).toArray();
    Map<String, Integer> numbers = new HashMap<>();
    for (int i = 0; i < terms.length; i++) {
      numbers.put(terms[i], i);
    }
    int[] starts = new int[passages.size() + 1];
    int[] termAt = new int[passages.stream().mapToInt(List::size).sum()];
    int slot = 0;
    for (int p = 0; p < passages.size(); p++) {
      for (String term : passages.get(p)) {
        Integer number = numbers.get(term);
        if (number != null && slot - starts[p] < MAX_TERMS) {
          termAt[slot++] = number;
        }
      }
      starts[p + 1] = slot;
    }
    return new TermMatrix(terms, frequencies, Arrays.copyOf(termAt, slot), starts);
  }

  /** Returns how many different terms there are. */
  int size() {
    return terms.length;
  }

  String term(int number) {
    return terms[number];
  }

  /** Returns in how many passages a term stands. */
  int frequency(int number) {
    return frequencies[number];
  }

  /** Returns how many slots there are. */
  int slots() {
    return termAt.length;
  }

  int termAt(int slot) {
    return termAt[slot];
  }

  /** Returns how many passages there are. */
  int count() {
    return starts.length - 1;
  }

  /** Returns a passage's first slot. */
  int start(int passage) {
    return starts[passage];
  }

  /** Returns the slot after a passage's last. */
  int end(int passage) {
    return starts[passage + 1];
  }

  /** Returns for each term its slots, as the passages they are in and the slots themselves. */
  int[][] slotsOfTerms() {
    int[][] slots = new int[terms.length][];
    int[] counts = new int[terms.length];
    for (int term : termAt) {
      counts[term]++;
    }
    for (int term = 0; term < terms.length; term++) {
      slots[term] = new int[counts[term]];
    }
    int[] next = new int[terms.length];
    for (int slot = 0; slot < termAt.length; slot++) {
      slots[termAt[slot]][next[termAt[slot]]++] = slot;
    }
    return slots;
  }

  /** Returns for each slot its passage. */
  int[] passages() {
    int[] passages = new int[termAt.length];
    for (int p = 0; p + 1 < starts.length; p++) {
      Arrays.fill(passages, starts[p], starts[p + 1], p);
    }
    return passages;
  }
}
