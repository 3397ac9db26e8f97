package dev.haru.glossary;

/**
 * The log-likelihood ratio of two events that occur together (Dunning, Accurate Methods for the
 * Statistics of Surprise and Coincidence, Computational Linguistics 1993).
 *
 * <p>By chance alone, a ratio of {@code x} or more has a probability of roughly {@code e^(-x / 2)}.
 */
final class LogLikelihood {

  private LogLikelihood() {}

  /**
   * Returns the ratio, 0 or more.
   *
   * @param together the number of trials with both events
   * @param first the number of trials with the first event
   * @param second the number of trials with the second event
   * @param all the number of trials
   */
  static double ratio(int together, int first, int second, int all) {
    double neither = (double) all - first - second + together;
    return 2
        * (part(together, first, second, all)
            + part(first - together, first, all - second, all)
            + part(second - together, all - first, second, all)
            + part(neither, all - first, all - second, all));
  }

  private static double part(double seen, double row, double column, double all) {
    return seen <= 0 ? 0 : seen * Math.log(seen * all / (row * column));
  }
}
