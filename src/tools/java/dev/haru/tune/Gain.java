package dev.haru.tune;

import dev.haru.eval.QueryId;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The gain of one configuration over another, by topic: topics, not queries, are the sample.
 *
 * @param mean the mean difference of the topics' means
 * @param error its standard error
 * @param better the number of topics that gained
 * @param worse the number of topics that lost
 */
record Gain(double mean, double error, int better, int worse) {

  private static final double ROUNDING = 1e-9;

  /** Compares two measurements of the same queries, of at least two topics. */
  static Gain of(Map<String, Double> before, Map<String, Double> after) {
    Map<String, Double> first = byTopic(before);
    Map<String, Double> second = byTopic(after);
    Collection<Double> gains =
        first.keySet().stream()
            .map(topic -> second.get(topic) - first.get(topic))
            .collect(Collectors.toList());
    double mean = gains.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    double squares = gains.stream().mapToDouble(gain -> (gain - mean) * (gain - mean)).sum();
    return new Gain(
        mean,
        Math.sqrt(squares / (gains.size() - 1) / gains.size()),
        (int) gains.stream().filter(gain -> gain > ROUNDING).count(),
        (int) gains.stream().filter(gain -> gain < -ROUNDING).count());
  }

  private static Map<String, Double> byTopic(Map<String, Double> queries) {
    Map<String, Double> topics = new TreeMap<>();
    for (String topic :
        queries.keySet().stream().map(id -> QueryId.of(id).topic()).collect(Collectors.toSet())) {
      topics.put(topic, Means.mean(Means.byMode(queries, Set.of(topic)).values()));
    }
    return topics;
  }
}
