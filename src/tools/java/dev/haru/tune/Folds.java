package dev.haru.tune;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The folds of topics for cross-validation. */
final class Folds {

  private Folds() {}

  /**
   * Distributes topics over folds in turn, in the order of their names.
   *
   * @param count the number of folds, from 2 to the number of topics
   */
  static List<Set<String>> of(Collection<String> topics, int count) {
    Set<String> sorted = new TreeSet<>(topics);
    if (count < 2 || count > sorted.size()) {
      throw new IllegalArgumentException(
          "folds must be between 2 and the topics, " + sorted.size() + ", but were " + count);
    }
    List<Set<String>> folds = new ArrayList<>();
    int next = 0;
    for (String topic : sorted) {
      if (next < count) {
        folds.add(new TreeSet<>());
      }
      folds.get(next % count).add(topic);
      next++;
    }
    return folds;
  }
}
