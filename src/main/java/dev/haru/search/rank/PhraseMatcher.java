package dev.haru.search.rank;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * A matcher that computes the frequency of a phrase in a section: a match counts less the further
 * its terms have to be moved. As in Lucene, an occurrence of a term that the phrase repeats matches
 * only one of the repetitions.
 */
final class PhraseMatcher {

  private static final Comparator<Term> ORDER =
      Comparator.<Term>comparingInt(term -> term.position).thenComparingInt(term -> term.offset);

  private static final class Term {
    private final int[] positions;
    private final int offset;
    private int next;
    private int position;

    private Term(int[] positions, int offset) {
      this.positions = positions;
      this.offset = offset;
    }

    private boolean advance() {
      if (next == positions.length) {
        return false;
      }
      position = positions[next++] - offset;
      return true;
    }

    private boolean collidesWith(Term other) {
      return other != this && other.position + other.offset == position + offset;
    }
  }

  private final PriorityQueue<Term> queue = new PriorityQueue<>(ORDER);
  private final List<Term> terms = new ArrayList<>();
  private final int slop;
  private final boolean repeats;
  private int end = Integer.MIN_VALUE;

  private PhraseMatcher(int slop, boolean repeats) {
    this.slop = slop;
    this.repeats = repeats;
  }

  /**
   * Returns the frequency of a phrase in a section, 0 if it does not match.
   *
   * @param positions the positions of each term in the section
   * @param offsets the expected position of each term, relative to the first
   * @param repeats whether the phrase may contain a term twice
   */
  static float frequency(List<int[]> positions, List<Integer> offsets, int slop, boolean repeats) {
    PhraseMatcher matcher = new PhraseMatcher(slop, repeats);
    for (int i = 0; i < positions.size(); i++) {
      Term term = new Term(positions.get(i), offsets.get(i));
      if (!matcher.advance(term)) {
        return 0;
      }
      matcher.terms.add(term);
    }
    for (Term term : matcher.terms) {
      if (!matcher.separate(term)) {
        return 0;
      }
    }
    matcher.queue.addAll(matcher.terms);
    return matcher.frequency();
  }

  private boolean advance(Term term) {
    if (!term.advance()) {
      return false;
    }
    end = Math.max(end, term.position);
    return true;
  }

  /**
   * Advances a term, or one that collides with it, until no two collide; returns false if one of
   * them has no further position.
   */
  private boolean separate(Term term) {
    if (!repeats) {
      return true;
    }
    for (int i = 0; i < terms.size(); i++) {
      Term other = terms.get(i);
      if (term.collidesWith(other)) {
        Term lesser = ORDER.compare(term, other) <= 0 ? term : other;
        boolean queued = queue.remove(lesser);
        if (!advance(lesser)) {
          return false;
        }
        if (queued) {
          queue.add(lesser);
        }
        i = -1; // check all of them again
      }
    }
    return true;
  }

  private float frequency() {
    float frequency = 0;
    boolean more = true;
    while (more) {
      Term least = queue.remove();
      int length = end - least.position;
      int next = queue.isEmpty() ? Integer.MAX_VALUE : queue.element().position;
      more = false;
      while (advance(least) && separate(least)) {
        if (least.position > next) {
          queue.add(least);
          more = true;
          break;
        }
        length = Math.min(length, end - least.position);
      }
      if (length <= slop) {
        frequency += 1f / (1 + length);
      }
    }
    return frequency;
  }
}
