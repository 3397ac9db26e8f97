package dev.haru.eval;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * The quality of a ranking, computed from the grades of its results.
 *
 * @param ndcg normalised discounted cumulative gain of the first ten, gain 2^grade - 1 and discount
 *     log2(rank + 1) (Burges et al., Learning to Rank using Gradient Descent, 2005); 0 to 1
 * @param reciprocalRank 1 / rank of the first result of grade 1 or more among the first ten,
 *     otherwise 0
 * @param recall the share of the relevant sections, or of 20 if there are more, that are among the
 *     first twenty; 0 to 1
 */
public record Measures(double ndcg, double reciprocalRank, double recall) {

  private static final int NDCG_DEPTH = 10;
  private static final int RECALL_DEPTH = 20;

  /**
   * Measures a ranking.
   *
   * @param ranked the grades of the results, best result first
   * @param judged the grades of all judged sections, at least one of them above 0
   */
  public static Measures of(List<Integer> ranked, Collection<Integer> judged) {
    List<Integer> ideal = judged.stream().sorted(Comparator.reverseOrder()).toList();
    long relevant = judged.stream().filter(grade -> grade > 0).count();
    long found = ranked.stream().limit(RECALL_DEPTH).filter(grade -> grade > 0).count();
    return new Measures(
        gain(ranked) / gain(ideal),
        reciprocalRank(ranked),
        (double) found / Math.min(relevant, RECALL_DEPTH));
  }

  private static double gain(List<Integer> grades) {
    double gain = 0;
    for (int i = 0; i < Math.min(NDCG_DEPTH, grades.size()); i++) {
      double discount = Math.log(i + 2) / Math.log(2);
      gain += (Math.pow(2, Math.max(0, grades.get(i))) - 1) / discount;
    }
    return gain;
  }

  private static double reciprocalRank(List<Integer> grades) {
    for (int i = 0; i < Math.min(NDCG_DEPTH, grades.size()); i++) {
      if (grades.get(i) > 0) {
        return 1.0 / (i + 1);
      }
    }
    return 0;
  }
}
