package dev.haru.search;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a search.
 *
 * @param query the query as it was searched for
 * @param total how many results there are in all pages; exact
 * @param tookMillis how long the search took, in milliseconds
 * @param generation which commit of the index it is from
 * @param corrections which words of the query were read as others
 * @param didYouMean another query, which finds more, where this one may not have been meant; or
 *     null
 * @param hits this page's results, best first
 * @param reading how the query was read, a line for each word that has other names; empty unless an
 *     explanation was asked for
 * @param languages how many results there would be in each language
 * @param years how many of the results are of each year
 */
public record SearchResponse(
    String query,
    int total,
    long tookMillis,
    long generation,
    List<Correction> corrections,
    @Nullable String didYouMean,
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
}
