package dev.haru.glossary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
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
    List<List<String>> leftTerms = terms(different.stream().map(PassagePair::left).toList());
    List<List<String>> rightTerms = terms(different.stream().map(PassagePair::right).toList());
    stopIfInterrupted();
    TermMatrix left = TermMatrix.of(leftTerms, FLOOR);
    TermMatrix right = TermMatrix.of(rightTerms, FLOOR);
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
    return new CertainTranslations(left, right, cells, probabilities).list();
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

  /** Returns the distinct terms of each passage, with phrases joined. */
  private static List<List<String>> terms(List<Passage> passages) {
    Iterator<List<String>> joined = LearnedPhrases.joined(Passage.of(passages).runs()).iterator();
    List<List<String>> terms = new ArrayList<>();
    for (Passage passage : passages) {
      Set<String> different = new LinkedHashSet<>();
      passage.runs().forEach(run -> different.addAll(joined.next()));
      terms.add(List.copyOf(different));
    }
    return terms;
  }
}
