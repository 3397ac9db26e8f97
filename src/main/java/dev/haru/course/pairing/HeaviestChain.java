package dev.haru.course.pairing;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/**
 * The set of pairs with the greatest total weight in which no two cross: a weighted longest
 * increasing subsequence, in O(n log n).
 */
final class HeaviestChain {

  /**
   * A pair of places in two sequences.
   *
   * @param weight its weight, positive
   */
  record Pair(int left, int right, double weight) {}

  private final List<Pair> pairs;
  private final double[] totals;

  /** A Fenwick tree over the right places: the pair that ends the best chain up to each, or -1. */
  private final int[] best;

  private HeaviestChain(List<Pair> pairs, int rights) {
    this.pairs = pairs;
    this.totals = new double[pairs.size()];
    this.best = new int[rights + 1];
    Arrays.fill(best, -1);
  }

  /**
   * Returns the chain in the order of its pairs.
   *
   * @param rights the number of places on the right
   */
  static List<Pair> of(List<Pair> pairs, int rights) {
    // Pairs of one left place go from right to left, so that no chain holds two of them.
    List<Pair> sorted =
        pairs.stream()
            .sorted(
                Comparator.comparingInt(Pair::left)
                    .thenComparing(Comparator.comparingInt(Pair::right).reversed()))
            .toList();
    return new HeaviestChain(sorted, rights).find();
  }

  private List<Pair> find() {
    int[] before = new int[pairs.size()];
    int last = -1;
    for (int i = 0; i < pairs.size(); i++) {
      Pair pair = pairs.get(i);
      before[i] = bestBefore(pair.right());
      totals[i] = pair.weight() + (before[i] < 0 ? 0 : totals[before[i]]);
      enter(pair.right(), i);
      last = last < 0 || totals[i] > totals[last] ? i : last;
    }
    Deque<Pair> chain = new ArrayDeque<>();
    for (int i = last; i >= 0; i = before[i]) {
      chain.addFirst(pairs.get(i));
    }
    return List.copyOf(chain);
  }

  private int bestBefore(int right) {
    int found = -1;
    for (int i = right; i > 0; i -= i & -i) {
      found = better(found, best[i]);
    }
    return found;
  }

  private void enter(int right, int pair) {
    for (int i = right + 1; i < best.length; i += i & -i) {
      best[i] = better(best[i], pair);
    }
  }

  private int better(int one, int other) {
    return one < 0 || other >= 0 && totals[other] > totals[one] ? other : one;
  }
}
