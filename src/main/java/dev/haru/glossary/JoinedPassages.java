package dev.haru.glossary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The passages of one language, as runs of terms in which phrases are joined into one. */
final class JoinedPassages {

  /** The share of the passages in which a part of a compound is beside the same other part. */
  private static final double SAME_NEIGHBOUR = 0.8;

  private final List<List<List<String>>> runs = new ArrayList<>();

  /** Joins the phrases of passages. */
  JoinedPassages(List<Passage> passages) {
    Iterator<List<String>> joined = LearnedPhrases.joined(Passage.of(passages).runs()).iterator();
    for (Passage passage : passages) {
      runs.add(passage.runs().stream().map(run -> joined.next()).toList());
    }
  }

  /** Returns the distinct terms of each passage. */
  List<List<String>> terms() {
    List<List<String>> terms = new ArrayList<>();
    for (List<List<String>> passage : runs) {
      Set<String> different = new LinkedHashSet<>();
      passage.forEach(different::addAll);
      terms.add(List.copyOf(different));
    }
    return terms;
  }

  /**
   * Returns whether a term has the same term before it, or after it, in nearly all of some passages
   * that contain it.
   */
  boolean isBesideTheSame(String term, List<Integer> passages) {
    Map<String, Integer> before = new HashMap<>();
    Map<String, Integer> after = new HashMap<>();
    for (int passage : passages) {
      for (List<String> run : runs.get(passage)) {
        int at = run.indexOf(term);
        if (at > 0) {
          before.merge(run.get(at - 1), 1, Integer::sum);
        }
        if (at >= 0 && at + 1 < run.size()) {
          after.merge(run.get(at + 1), 1, Integer::sum);
        }
      }
    }
    double most = Math.max(most(before), most(after));
    return most >= SAME_NEIGHBOUR * passages.size();
  }

  private static int most(Map<String, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
  }
}
