package dev.haru.glossary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;

/**
 * Learns which terms of two languages translate each other from passages that do.
 *
 * <p>Both directions of {@link Model1} tell in how many passages a term is expected to stand for
 * another; a translation's probability is the geometric mean of the shares that this is of the
 * passages with either term. The result does not depend on anything but the passages and their
 * order.
 */
public final class GlossaryLearner {

  /** Of what is less probable, most is wrong (checked by the field's dictionary). */
  private static final double MIN_PROBABILITY = 0.15;

  /** A term must stand in so many passages: what is seen once can be anything. */
  private static final int FLOOR = 2;

  /** So many passages without the other term are supposed for every term: rare ones are unsure. */
  private static final double DOUBT = 0.5;

  /** How many pairs of terms to look at: they take 12 bytes each. */
  private static final long MAX_COST = 12_000_000;

  private GlossaryLearner() {}

  /**
   * Returns what translates what, the most probable first.
   *
   * @throws CancellationException when the thread is interrupted, which it still is afterwards
   */
  public static List<Translation> learn(List<PassagePair> pairs) {
    List<PassagePair> different =
        affordable(pairs.stream().map(PassagePair::withoutCommon).toList());
    stopIfInterrupted();
    List<List<String>> lefts = terms(different.stream().map(PassagePair::left).toList());
    List<List<String>> rights = terms(different.stream().map(PassagePair::right).toList());
    stopIfInterrupted();
    TermMatrix left = TermMatrix.of(lefts, FLOOR);
    TermMatrix right = TermMatrix.of(rights, FLOOR);
    stopIfInterrupted();
    CooccurrenceMatrix cells = new CooccurrenceMatrix(left, right);
    double[] forth = Model1.rightFromLeft(cells, left, right);
    double[] back = Model1.leftFromRight(cells, left, right);
    List<Translation> translations = new ArrayList<>();
    for (int l = 0; l < left.size(); l++) {
      for (int cell = cells.first(l); cell < cells.first(l + 1); cell++) {
        int r = cells.right(cell);
        double probability =
            Math.sqrt(
                forth[cell]
                    / (left.frequency(l) + DOUBT)
                    * back[cell]
                    / (right.frequency(r) + DOUBT));
        if (probability >= MIN_PROBABILITY && !left.term(l).equals(right.term(r))) {
          translations.add(
              new Translation(
                  LearnedPhrases.terms(left.term(l)),
                  LearnedPhrases.terms(right.term(r)),
                  probability));
        }
      }
    }
    translations.sort(
        Comparator.comparingDouble(Translation::probability)
            .reversed()
            .thenComparing(t -> String.join(LearnedPhrases.SEPARATOR, t.left()))
            .thenComparing(t -> String.join(LearnedPhrases.SEPARATOR, t.right())));
    return List.copyOf(translations);
  }

  /** Learning takes a second or more, and may be wanted no longer. */
  static void stopIfInterrupted() {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException("learning was interrupted");
    }
  }

  /** Leaves out the longest passages where all together would cost too much. */
  private static List<PassagePair> affordable(List<PassagePair> pairs) {
    long[] cheapestFirst = new long[pairs.size()]; // cost and place in one
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

  /** Returns the different terms of each passage, phrases put together. */
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
