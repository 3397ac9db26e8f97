package dev.haru.search.engine;

import dev.haru.search.rank.ResultCollapser;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The approximate numbers of a query's results, of which only the best are at hand.
 *
 * @param total the number of results
 * @param byLanguage the number of results that a filter for each language would leave
 * @param byYear the number of results in each year
 */
public record ResultCounts(
    int total, Map<String, Integer> byLanguage, Map<Integer, Integer> byYear) {

  /** Copies the maps. */
  public ResultCounts {
    byLanguage = Map.copyOf(byLanguage);
    byYear = Map.copyOf(byYear);
  }

  /** Returns a page of so many results. */
  ResultCollapser.Page of(List<ResultCollapser.CollapsedHit> ranked) {
    return new ResultCollapser.Page(
        ranked, total, false, new TreeMap<>(byLanguage), new TreeMap<>(byYear));
  }
}
