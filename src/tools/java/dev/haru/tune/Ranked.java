package dev.haru.tune;

import dev.haru.eval.Judge;
import dev.haru.eval.JudgedQuery;
import dev.haru.eval.Measures;
import dev.haru.eval.QueryId;
import dev.haru.search.rank.WeighedSearch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The judged queries, measured with any numbers; each configuration is measured once. */
final class Ranked {

  private static final int DEPTH = 10;

  private final WeighedSearch search;
  private final Judge judge;
  private final List<JudgedQuery> queries;
  private final Map<Map<String, Float>, Map<String, Double>> measured = new HashMap<>();

  /** Takes the queries that have a relevant section. */
  Ranked(WeighedSearch search, Judge judge, List<JudgedQuery> queries) {
    this.search = search;
    this.judge = judge;
    this.queries =
        queries.stream().filter(query -> judge.measure(query, List.of()) != null).toList();
  }

  /** Returns the topics. */
  List<String> topics() {
    return queries.stream().map(query -> QueryId.of(query.id()).topic()).distinct().toList();
  }

  /** Returns the nDCG@10 of each query by its id. */
  Map<String, Double> by(Map<String, Float> numbers) {
    return measured.computeIfAbsent(Map.copyOf(numbers), this::measure);
  }

  /** Returns the number of configurations that have been measured. */
  int count() {
    return measured.size();
  }

  private Map<String, Double> measure(Map<String, Float> numbers) {
    WeighedSearch.ByWeights ranker = search.by(numbers);
    return queries.parallelStream()
        .collect(Collectors.toMap(JudgedQuery::id, query -> measure(ranker, query)));
  }

  private double measure(WeighedSearch.ByWeights ranker, JudgedQuery query) {
    try {
      Measures measures = judge.measure(query, ranker.places(query.text(), query.lang(), DEPTH));
      return measures == null ? 0 : measures.ndcg();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
