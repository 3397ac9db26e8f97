package dev.haru.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a search.
 *
 * @param query the query that was searched for
 * @param meant the query with its corrections made, which the results answer
 * @param total the exact number of results in all pages
 * @param tookMillis the duration of the search in milliseconds
 * @param generation the index generation that it comes from
 * @param corrections the words of the query that were read as different ones
 * @param didYouMean a query that finds more and may have been meant instead, or null
 * @param notice a sentence that says why the filters let nothing pass or what in the query cannot
 *     be meant as it stands, or null
 * @param hits this page's results, best first
 * @param reading the interpretation of the query, a line for each word that has other names; empty
 *     unless an explanation was requested
 * @param languages the number of results that a filter for each language would leave
 * @param years the number of results in each year
 */
public record SearchResponse(
    String query,
    String meant,
    int total,
    long tookMillis,
    long generation,
    List<Correction> corrections,
    @Nullable String didYouMean,
    @Nullable String notice,
    List<Hit> hits,
    List<String> reading,
    Map<String, Integer> languages,
    Map<Integer, Integer> years) {

  /** Creates a response with collections of its own. */
  public SearchResponse {
    corrections = List.copyOf(corrections);
    hits = List.copyOf(hits);
    reading = List.copyOf(reading);
  }

  /**
   * Returns {@link #meant} for readers: initial consonants that several words have are shown as all
   * of these, separated by commas.
   */
  public String answered() {
    Map<String, List<String>> readings = new LinkedHashMap<>();
    for (Correction each : corrections) {
      readings.computeIfAbsent(each.from(), typed -> new ArrayList<>()).add(each.to());
    }
    String answered = meant;
    for (List<String> words : readings.values()) {
      String first = words.getFirst();
      int at = answered.indexOf(first);
      if (at >= 0 && words.size() > 1) {
        String end = answered.substring(at + first.length());
        answered = answered.substring(0, at) + String.join(", ", words) + end;
      }
    }
    return answered;
  }
}
