package dev.haru.synthetic;

import java.util.List;
import java.util.random.RandomGenerator;

/** A random generator with the distributions of a course's figures. */
final class Draw {

  private final RandomGenerator random;

  Draw(RandomGenerator random) {
    this.random = random;
  }

  /** Returns a number from 0 (inclusive) to an end (exclusive). */
  int below(int end) {
    return random.nextInt(end);
  }

  /** Returns true with this probability. */
  boolean chance(double share) {
    return random.nextDouble() < share;
  }

  /** Returns one of several with equal probability. */
  <T> T oneOf(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  /**
   * Returns a log-normal number from 1 to a limit.
   *
   * @param mean the mean of its logarithm
   * @param deviation the standard deviation of its logarithm
   */
  int logNormal(double mean, double deviation, int limit) {
    double drawn = Math.exp(mean + deviation * random.nextGaussian());
    return (int) Math.max(1, Math.min(limit, Math.round(drawn)));
  }

  /**
   * Returns a rank from 0 by the law of Zipf and Mandelbrot, {@code p(rank) ~ (rank +
   * shift)^-exponent}, without an upper limit: the vocabulary keeps growing with the text, as
   * {@code words^(1 / exponent)} (Heaps).
   */
  int rank(double shift, double exponent, int limit) {
    double tail = Math.pow(1 - random.nextDouble(), -1 / (exponent - 1));
    return (int) Math.min(limit - 1.0, shift * (tail - 1));
  }
}
