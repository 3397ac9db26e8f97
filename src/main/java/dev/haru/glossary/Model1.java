package dev.haru.glossary;

import java.util.Arrays;

/**
 * IBM Model 1 by expectation maximization (Brown, Della Pietra, Della Pietra and Mercer, The
 * Mathematics of Statistical Machine Translation, Computational Linguistics 1993), in one
 * direction: it estimates which source term (giver) each target term (taker) comes from. An
 * additional empty giver accounts for takers that no other explains.
 */
final class Model1 {

  /** The number of rounds; estimates hardly change after the fifth. */
  private static final int ROUNDS = 5;

  private final int links;
  private final int[] cellAt;
  private final int[] takerSlotAt;
  private final int[] giverOf;
  private final int givers;
  private final int takers;
  private final int[] takerAtSlot;

  private Model1(
      CooccurrenceMatrix cells, int[] takerSlotAt, int[] giverOf, int givers, TermMatrix taker) {
    this.links = cells.links();
    this.cellAt = cells.cellAt();
    this.takerSlotAt = takerSlotAt;
    this.giverOf = giverOf;
    this.givers = givers;
    this.takers = taker.size();
    this.takerAtSlot = new int[taker.slots()];
    Arrays.setAll(takerAtSlot, taker::termAt);
  }

  /**
   * Returns for each cell the number of passages in which the right term is expected to come from
   * the left one.
   */
  static double[] rightFromLeft(CooccurrenceMatrix cells, TermMatrix left, TermMatrix right) {
    return new Model1(cells, cells.rightSlotAt(), cells.lefts(), left.size(), right).train();
  }

  /**
   * Returns for each cell the number of passages in which the left term is expected to come from
   * the right one.
   */
  static double[] leftFromRight(CooccurrenceMatrix cells, TermMatrix left, TermMatrix right) {
    return new Model1(cells, cells.leftSlotAt(), cells.rights(), right.size(), left).train();
  }

  private double[] train() {
    double[] probabilities = new double[giverOf.length];
    double[] ofNone = new double[takers];
    Arrays.fill(probabilities, 1.0 / takers);
    Arrays.fill(ofNone, 1.0 / takers);
    double[] expected = probabilities;
    for (int round = 0; round < ROUNDS; round++) {
      GlossaryLearner.stopIfInterrupted();
      double[] sums = sums(probabilities, ofNone);
      expected = expected(probabilities, sums);
      probabilities = normalized(expected);
      ofNone = noneAgain(ofNone, sums);
    }
    return expected;
  }

  /** Returns for each taker's slot the sum of the probabilities of all its givers. */
  private double[] sums(double[] probabilities, double[] ofNone) {
    double[] sums = new double[takerAtSlot.length];
    for (int slot = 0; slot < sums.length; slot++) {
      sums[slot] = ofNone[takerAtSlot[slot]];
    }
    for (int link = 0; link < links; link++) {
      sums[takerSlotAt[link]] += probabilities[cellAt[link]];
    }
    return sums;
  }

  private double[] expected(double[] probabilities, double[] sums) {
    double[] expected = new double[probabilities.length];
    for (int link = 0; link < links; link++) {
      int cell = cellAt[link];
      expected[cell] += probabilities[cell] / sums[takerSlotAt[link]];
    }
    return expected;
  }

  private double[] normalized(double[] expected) {
    double[] totals = new double[givers];
    for (int cell = 0; cell < expected.length; cell++) {
      totals[giverOf[cell]] += expected[cell];
    }
    double[] normalized = new double[expected.length];
    for (int cell = 0; cell < expected.length; cell++) {
      normalized[cell] = expected[cell] / Math.max(Double.MIN_NORMAL, totals[giverOf[cell]]);
    }
    return normalized;
  }

  private double[] noneAgain(double[] ofNone, double[] sums) {
    double[] expected = new double[takers];
    double total = 0;
    for (int slot = 0; slot < sums.length; slot++) {
      double share = ofNone[takerAtSlot[slot]] / sums[slot];
      expected[takerAtSlot[slot]] += share;
      total += share;
    }
    for (int taker = 0; taker < takers; taker++) {
      expected[taker] /= Math.max(Double.MIN_NORMAL, total);
    }
    return expected;
  }
}
