package dev.haru.glossary;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.CancellationException;

/**
 * Learns which terms of two languages translate each other from pairs of translated passages.
 *
 * <p>{@link Model1}, run in both directions, gives the number of passages in which a term is
 * expected to translate another. Divided by the number of passages that contain either term, this
 * is a share for each direction; a translation's probability is the geometric mean of the two.
 * {@link CertainTranslations} says which are certain; the others are left out. The result depends
 * only on the passages and their order.
 */
public final class GlossaryLearner {

  /** The number of passages that a term must occur in: one occurrence proves nothing. */
  private static final int FLOOR = 2;

  /**
   * The number of additional passages assumed to have only one of the two terms, because rare terms
   * are uncertain.
   */
  private static final double DOUBT = 0.5;

  /** The number of pairs of terms to consider: each takes 12 bytes. */
  private static final long MAX_COST = 12_000_000;

  private GlossaryLearner() {}

  /**
   * Returns the translations, the most probable first.
   *
   * @throws CancellationException when the thread is interrupted; its interrupt flag stays set
   */
  public static List<Translation> learn(List<PassagePair> pairs) {
    List<PassagePair> different =
        affordable(
            pairs.stream()
                .filter(PassagePair::isTranslation)
                .map(PassagePair::withoutCommon)
                .toList());
    stopIfInterrupted();
    JoinedPassages leftPassages =
        new JoinedPassages(different.stream().map(PassagePair::left).toList());
    JoinedPassages rightPassages =
        new JoinedPassages(different.stream().map(PassagePair::right).toList());
    stopIfInterrupted();
    TermMatrix left = TermMatrix.of(leftPassages.terms(), FLOOR);
    TermMatrix right = TermMatrix.of(rightPassages.terms(), FLOOR);
    stopIfInterrupted();
    CooccurrenceMatrix cells = new CooccurrenceMatrix(left, right);
    double[] forth = Model1.rightFromLeft(cells, left, right);
    double[] back = Model1.leftFromRight(cells, left, right);
    int[] lefts = cells.lefts();
    double[] probabilities = new double[cells.size()];
    for (int cell = 0; cell < probabilities.length; cell++) {
      double ofLeft = forth[cell] / (left.frequency(lefts[cell]) + DOUBT);
      double ofRight = back[cell] / (right.frequency(cells.right(cell)) + DOUBT);
      probabilities[cell] = Math.sqrt(ofLeft * ofRight);
    }
    CompoundParts parts = new CompoundParts(left, leftPassages, right, rightPassages);
    return new CertainTranslations(left, right, cells, probabilities, parts).list();
  }

  /**
   * Throws if the thread is interrupted: learning takes a second or more, and the build may have
   * been cancelled.
   */
  static void stopIfInterrupted() {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException("learning was interrupted");
    }
  }

  /** Leaves out the longest passages if all together would cost too much. */
  private static List<PassagePair> affordable(List<PassagePair> pairs) {
    long[] cheapestFirst = new long[pairs.size()]; // cost and index in one number
    for (int i = 0; i < cheapestFirst.length; i++) {
      cheapestFirst[i] = Math.min(pairs.get(i).cost(), MAX_COST + 1) << Integer.SIZE | i;
    }
    Arrays.sort(cheapestFirst);
    BitSet kept = new BitSet(cheapestFirst.length);
    long left = MAX_COST;
    for (long each : cheapestFirst) {
      left -= each >>> Integer.SIZE;
      if (left < 0) {
        break;
      }
      kept.set((int) each);
    }
    return kept.stream().mapToObj(pairs::get).toList();
  }
}
