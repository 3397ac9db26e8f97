package dev.haru.index.learn;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The phrases of one language: terms that stand side by side far more often than they would by
 * chance, so that they are learned as one.
 *
 * <p>How far is told by the log-likelihood ratio (Dunning, Accurate Methods for the Statistics of
 * Surprise and Coincidence, Computational Linguistics 1993). Pairs are found first, then pairs of
 * which one side is such a pair.
 */
final class Phrases {

  /** The most terms of a phrase. */
  static final int MAX_TERMS = 3;

  /** Stands between the terms of a phrase; no term contains it. */
  static final String SEPARATOR = " ";

  /** A phrase must occur so often. */
  private static final int MIN_COUNT = 4;

  /** Both terms must stand in the phrase at least in this share of their occurrences. */
  private static final double MIN_SHARE = 0.05;

  /** Far beyond chance: 10.83 is the 0.1 % point, and there are many thousand pairs to try. */
  private static final double MIN_RATIO = 25;

  private Phrases() {}

  /** Returns the runs with each phrase put together as one term. */
  static List<List<String>> joined(List<List<String>> runs) {
    List<List<String>> joined = runs;
    for (int round = 1; round < MAX_TERMS; round++) {
      Map<String, Double> phrases = find(joined);
      joined = joined.stream().map(run -> join(run, phrases)).toList();
    }
    return joined;
  }

  private static Map<String, Double> find(List<List<String>> runs) {
    Map<String, Integer> single = new HashMap<>();
    Map<String, Integer> pairs = new HashMap<>();
    Map<String, String[]> partsOf = new HashMap<>();
    int all = 0;
    for (List<String> run : runs) {
      for (int i = 0; i < run.size(); i++) {
        single.merge(run.get(i), 1, Integer::sum);
        all++;
        if (i + 1 < run.size() && isPhrase(run.get(i), run.get(i + 1))) {
          String pair = run.get(i) + SEPARATOR + run.get(i + 1);
          pairs.merge(pair, 1, Integer::sum);
          partsOf.putIfAbsent(pair, new String[] {run.get(i), run.get(i + 1)});
        }
      }
    }
    Map<String, Double> found = new HashMap<>();
    for (Map.Entry<String, Integer> pair : pairs.entrySet()) {
      String[] parts = partsOf.getOrDefault(pair.getKey(), new String[2]);
      int together = pair.getValue();
      int first = single.getOrDefault(parts[0], 0);
      int second = single.getOrDefault(parts[1], 0);
      double share = (double) together / Math.max(first, second);
      double ratio = ratio(together, first, second, all);
      if (together >= MIN_COUNT && share >= MIN_SHARE && ratio >= MIN_RATIO) {
        found.put(pair.getKey(), ratio);
      }
    }
    return found;
  }

  private static boolean isPhrase(String left, String right) {
    return !left.equals(right) && terms(left).size() + terms(right).size() <= MAX_TERMS;
  }

  /** Returns the terms of a phrase, or a single term. */
  static List<String> terms(String phrase) {
    return List.of(phrase.split(SEPARATOR));
  }

  /** Where phrases overlap, the surest is put together. */
  private static List<String> join(List<String> run, Map<String, Double> phrases) {
    List<String> joined = new ArrayList<>();
    int at = 0;
    while (at < run.size()) {
      double here = ratio(run, at, phrases);
      if (here > 0 && here >= ratio(run, at + 1, phrases)) {
        joined.add(run.get(at) + SEPARATOR + run.get(at + 1));
        at += 2;
      } else {
        joined.add(run.get(at++));
      }
    }
    return joined;
  }

  private static double ratio(List<String> run, int at, Map<String, Double> phrases) {
    return at + 1 < run.size()
        ? phrases.getOrDefault(run.get(at) + SEPARATOR + run.get(at + 1), 0.0)
        : 0;
  }

  private static double ratio(int together, int first, int second, int all) {
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
