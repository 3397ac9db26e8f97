package dev.haru.glossary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The phrases of one language: terms that are adjacent far more often than by chance, so that they
 * are learned as one term.
 *
 * <p>The measure is the {@linkplain LogLikelihood log-likelihood ratio}. Pairs of terms are found
 * first, then pairs in which one side is such a pair.
 */
final class LearnedPhrases {

  /** The maximum number of terms of a phrase. */
  static final int MAX_TERMS = 3;

  /** Separates the terms of a phrase; no term contains it. */
  static final String SEPARATOR = " ";

  /** The number of times that a phrase must occur. */
  private static final int MIN_COUNT = 4;

  /** The share of the occurrences of either term that must be in the phrase. */
  private static final double MIN_SHARE = 0.05;

  /**
   * The log-likelihood ratio of a phrase, far beyond chance: 10.83 is the 0.1 % point, but many
   * thousands of pairs are tried.
   */
  private static final double MIN_RATIO = 25;

  /**
   * Two terms that are a phrase.
   *
   * @param number its number as one term
   * @param ratio its log-likelihood ratio
   */
  private record Phrase(int number, double ratio) {}

  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> terms = new ArrayList<>();

  /** The phrases of two terms by their {@link #pair}, once all are known. */
  private Map<Long, Phrase> twos = Map.of();

  /** The two terms of such a phrase, by its number. */
  private final Map<Integer, int[]> twoOf = new HashMap<>();

  /** The phrases found in the last round, by the {@link #key} of their two sides. */
  private Map<Long, Phrase> found = Map.of();

  private LearnedPhrases() {}

  /** Returns the runs with each phrase joined into one term. */
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
   * Returns the same key for all pairs that make the same phrase: of three terms, either the first
   * two or the last two may have been joined.
   */
  private long key(int left, int right) {
    int[] last = twoOf.get(right);
    Phrase first = last == null ? null : twos.get(pair(left, last[0]));
    return last == null || first == null ? pair(left, right) : pair(first.number(), last[1]);
  }

  private void find(List<int[]> runs) {
    int[] single = new int[terms.size()];
    LongIntCounter pairs = new LongIntCounter();
    Map<Long, Long> firstSeen = new HashMap<>(); // of the few pairs whose key is another pair
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
      double ratio = LogLikelihood.ratio(together, first, second, seen);
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

  /** Joins the phrases of a run; of overlapping ones, the one with the highest ratio. */
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
}
