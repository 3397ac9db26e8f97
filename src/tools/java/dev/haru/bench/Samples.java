package dev.haru.bench;

import java.util.Arrays;

/** Measured times. */
final class Samples {

  private long[] nanos = new long[1024];
  private int count;

  void add(long duration) {
    if (count == nanos.length) {
      nanos = Arrays.copyOf(nanos, 2 * count);
    }
    nanos[count++] = duration;
  }

  void addAll(Samples others) {
    for (int i = 0; i < others.count; i++) {
      add(others.nanos[i]);
    }
  }

  /**
   * Returns the time that a share of the samples did not exceed, in milliseconds.
   *
   * @param share above 0, at most 1: 0.5 for the median
   */
  double millis(double share) {
    long[] sorted = Arrays.copyOf(nanos, count);
    Arrays.sort(sorted);
    int rank = (int) Math.ceil(share * count);
    return sorted[Math.max(1, rank) - 1] / 1e6;
  }
}
