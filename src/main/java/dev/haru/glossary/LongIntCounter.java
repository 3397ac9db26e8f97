package dev.haru.glossary;

/**
 * Counts pairs of numbers, each pair as one long: a hash table without objects, because there are
 * millions of pairs.
 */
final class LongIntCounter {

  private static final double MOST_FULL = 0.6;

  /** Spreads the bits of a pair: 2^64 divided by the golden ratio. */
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private long[] pairs = new long[1 << 12];
  private int[] counts = new int[1 << 12];
  private int size;

  /** Receives a pair and its count. */
  interface Receiver {
    void take(long pair, int count);
  }

  /** Counts a pair, and returns whether it is new. */
  boolean add(long pair) {
    if (size > MOST_FULL * counts.length) {
      grow();
    }
    int place = place(pair);
    boolean isNew = counts[place]++ == 0;
    if (isNew) {
      pairs[place] = pair;
      size++;
    }
    return isNew;
  }

  private int place(long pair) {
    int place = (int) (pair * SPREAD >>> Integer.SIZE) & counts.length - 1;
    while (counts[place] > 0 && pairs[place] != pair) {
      place = place + 1 & counts.length - 1;
    }
    return place;
  }

  private void grow() {
    long[] oldPairs = pairs;
    int[] oldCounts = counts;
    pairs = new long[oldPairs.length * 2];
    counts = new int[oldCounts.length * 2];
    for (int i = 0; i < oldCounts.length; i++) {
      if (oldCounts[i] > 0) {
        int place = place(oldPairs[i]);
        pairs[place] = oldPairs[i];
        counts[place] = oldCounts[i];
      }
    }
  }

  /** Passes each pair and its count to a receiver, in no particular order. */
  void forEach(Receiver receiver) {
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] > 0) {
        receiver.take(pairs[i], counts[i]);
      }
    }
  }
}
