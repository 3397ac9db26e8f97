package dev.haru.tune;

import dev.haru.eval.QueryId;
import java.util.Collection;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The means of measured queries. */
final class Means {

  private static final Set<String> CLEAN =
      Set.of("en>en", "en>ko", "en>any", "ko>ko", "ko>en", "ko>any");

  private Means() {}

  /** Returns the mean of each mode, over the queries of some topics. */
  static NavigableMap<String, Double> byMode(Map<String, Double> queries, Set<String> topics) {
    return queries.entrySet().stream()
        .filter(query -> topics.contains(QueryId.of(query.getKey()).topic()))
        .sorted(Map.Entry.comparingByKey()) // a fixed order of summation gives a fixed sum
        .collect(
            Collectors.groupingBy(
                query -> QueryId.of(query.getKey()).mode(),
                TreeMap::new,
                Collectors.averagingDouble(Map.Entry::getValue)));
  }

  /** Returns the objective: the mean of the means of clean and of damaged modes. */
  static double overall(Map<String, Double> modes) {
    return (clean(modes) + damaged(modes)) / 2;
  }

  /** Returns whether a mode's queries are undamaged. */
  static boolean isClean(String mode) {
    return CLEAN.contains(mode);
  }

  /** Returns the mean of the undamaged modes. */
  static double clean(Map<String, Double> modes) {
    return mean(modes, true);
  }

  /** Returns the mean of the modes with typing errors, lost spaces, another keyboard and so on. */
  static double damaged(Map<String, Double> modes) {
    return mean(modes, false);
  }

  private static double mean(Map<String, Double> modes, boolean clean) {
    Map<String, Double> some = new TreeMap<>(modes);
    some.keySet().removeIf(mode -> isClean(mode) != clean);
    return mean(some.values());
  }

  /** Returns the mean of figures, or 0 if there are none. */
  static double mean(Collection<Double> figures) {
    return figures.stream().mapToDouble(Double::doubleValue).average().orElse(0);
  }
}
