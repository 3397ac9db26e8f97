package dev.haru.glossary;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One language's side of all passages, with terms as numbers in the order of their spelling.
 *
 * <p>A passage contains each term once, because a term's translation does not depend on how often
 * it is repeated. All passages are in one array; a slot is an index into it.
 */
final class TermMatrix {

  /**
   * The number of terms used of a passage: in a longer one, too many terms could translate each
   * other.
   */
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
   * @param passages the distinct terms of each passage, in order
   * @param floor the number of passages that a term must occur in
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

  /** Returns the number of distinct terms. */
  int size() {
    return terms.length;
  }

  String term(int number) {
    return terms[number];
  }

  /** Returns whether most terms are in Latin letters. */
  boolean isLatin() {
    return Arrays.stream(terms).filter(TermMatrix::isLatin).count() * 2 > terms.length;
  }

  /** Returns whether a term begins with a Latin letter. */
  static boolean isLatin(String term) {
    return Character.UnicodeScript.of(term.codePointAt(0)) == Character.UnicodeScript.LATIN;
  }

  /** Returns the number of passages that contain a term. */
  int frequency(int number) {
    return frequencies[number];
  }

  /** Returns the number of slots. */
  int slots() {
    return termAt.length;
  }

  int termAt(int slot) {
    return termAt[slot];
  }

  /** Returns the number of passages. */
  int count() {
    return starts.length - 1;
  }

  /** Returns a passage's first slot. */
  int start(int passage) {
    return starts[passage];
  }

  /** Returns the slot after a passage's last slot. */
  int end(int passage) {
    return starts[passage + 1];
  }

  /** Returns the slots of each term, as the passages that they are in and the slots themselves. */
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

  /** Returns the passages that contain each term, ascending. */
  int[][] passagesOfTerms() {
    int[] passages = passages();
    int[][] ofTerms = slotsOfTerms();
    for (int[] ofTerm : ofTerms) {
      Arrays.setAll(ofTerm, i -> passages[ofTerm[i]]);
    }
    return ofTerms;
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
