package dev.haru.glossary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The phrases of one language: terms that stand side by side far more often than they would by
 * chance, so that they are learned as one.
 *
 * <p>How far is told by the log-likelihood ratio (Dunning, Accurate Methods for the Statistics of
 * Surprise and Coincidence, Computational Linguistics 1993). Pairs are found first, then pairs of
 * which one side is such a pair.
 */
final class LearnedPhrases {

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

  /**
   * Terms that were found to be a phrase.
   *
   * @param number its number as a term
   * @param ratio how far beyond chance they stand together
   */
  private record Phrase(int number, double ratio) {}

  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> terms = new ArrayList<>();

  /** The phrases of two terms, by {@link #pair} of these, once all are known. */
  private Map<Long, Phrase> twos = Map.of();

  /** For the number of such a phrase, its two terms. */
  private final Map<Integer, int[]> twoOf = new HashMap<>();

  /** The phrases found last, by {@link #key} of their two sides. */
  private Map<Long, Phrase> found = Map.of();

  private LearnedPhrases() {}

  /** Returns the runs with each phrase put together as one term. */
  static List<List<String>> joined(List<List<String>> runs) {
    LearnedPhrases phrases = new LearnedPhrases();
    List<int[]> joined =
        runs.stream().map(run -> run.stream().mapToInt(phrases::number).toArray()).toList();
    phrases.find(joined);
    joined = joined.stream().map(phrases::join).toList();
    phrases.keepTwos();
    phrases.find(joined);
    joined = joined.stream().map(phrases::join).toList();
    return joined.stream()
        .map(run -> Arrays.stream(run).mapToObj(phrases.terms::get).toList())
        .toList();
  }

  private int number(String term) {
    Integer known = numbers.putIfAbsent(term, terms.size());
    if (known == null) {
      terms.add(term);
      return terms.size() - 1;
    }
    return known;
  }

  private static long pair(int left, int right) {
    return (long) left << Integer.SIZE | right;
  }

  /**
   * Returns one key for all pairs that make the same phrase: of three terms the first two may have
   * been put together, or the last two.
   */
  private long key(int left, int right) {
    int[] last = twoOf.get(right);
    Phrase first = last == null ? null : twos.get(pair(left, last[0]));
    return last == null || first == null ? pair(left, right) : pair(first.number(), last[1]);
  }

  private void find(List<int[]> runs) {
    int[] single = new int[terms.size()];
    LongIntCounter pairs = new LongIntCounter();
    Map<Long, Long> firstSeen = new HashMap<>(); // of the few that were seen with another key
    int all = 0;
    for (int[] run : runs) {
      for (int i = 0; i < run.length; i++) {
        single[run[i]]++;
        all++;
        if (i + 1 < run.length && isPhrase(run[i], run[i + 1])) {
          long key = key(run[i], run[i + 1]);
          if (pairs.add(key) && key != pair(run[i], run[i + 1])) {
            firstSeen.put(key, pair(run[i], run[i + 1]));
          }
        }
      }
    }
    found = new HashMap<>();
    int seen = all;
    pairs.forEach((key, together) -> {
      long sides = firstSeen.getOrDefault(key, key);
      int first = single[left(sides)];
      int second = single[right(sides)];
      double share = (double) together / Math.max(first, second);
      double ratio = ratio(together, first, second, seen);
      if (together >= MIN_COUNT && share >= MIN_SHARE && ratio >= MIN_RATIO) {
        addPhrase(key, ratio);
      }
    });
  }

  private void addPhrase(long key, double ratio) {
    String phrase = terms.get(left(key)) + SEPARATOR + terms.get(right(key));
    found.put(key, new Phrase(number(phrase), ratio));
  }

  private void keepTwos() {
    twos = found;
    twos.forEach((pair, phrase) -> twoOf.put(phrase.number(), new int[] {left(pair), right(pair)}));
  }

  private static int left(long pair) {
    return (int) (pair >>> Integer.SIZE);
  }

  private static int right(long pair) {
    return (int) pair;
  }

  private boolean isPhrase(int left, int right) {
    return left != right && length(left) + length(right) <= MAX_TERMS;
  }

  private int length(int term) {
    return twoOf.containsKey(term) ? 2 : 1;
  }

  /** Returns the terms of a phrase, or a single term. */
  static List<String> terms(String phrase) {
    return List.of(phrase.split(SEPARATOR));
  }

  /** Where phrases overlap, the surest is put together. */
  private int[] join(int[] run) {
    int[] joined = new int[run.length];
    int size = 0;
    int at = 0;
    while (at < run.length) {
      Phrase here = phrase(run, at);
      Phrase next = phrase(run, at + 1);
      if (here != null && (next == null || here.ratio() >= next.ratio())) {
        joined[size++] = here.number();
        at += 2;
      } else {
        joined[size++] = run[at++];
      }
    }
    return Arrays.copyOf(joined, size);
  }

  private @Nullable Phrase phrase(int[] run, int at) {
    return at + 1 < run.length ? found.get(key(run[at], run[at + 1])) : null;
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
