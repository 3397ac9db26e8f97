package dev.haru.search;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a search.
 *
 * @param query the query as it was typed
 * @param answered the query that the results answer, for readers: with its corrections made, and
 *     with all words that initial consonants may stand for, separated by commas
 * @param total the exact number of results in all pages
 * @param totalIsExact whether the numbers of results are exact; otherwise they are near
 * @param tookMillis the duration of the search in milliseconds
 * @param generation the index generation that it comes from
 * @param corrections the words of the query that were read as different ones
 * @param didYouMean a query that finds more and may have been meant instead, or null
 * @param notice a sentence that says why the filters let nothing pass or what in the query can't be
 *     taken as it was typed, or null
 * @param hits this page's results, best first
 * @param reading the interpretation of the query, a line for each word that has other names; empty
 *     unless an explanation was requested
 * @param languages the number of results that a filter for each language would leave
 * @param years the number of results in each year
 */
public record SearchResponse(
    String query,
    String answered,
    int total,
    boolean totalIsExact,
    long tookMillis,
    long generation,
    List<Correction> corrections,
    @Nullable String didYouMean,
    @Nullable String notice,
    List<Hit> hits,
    List<String> reading,
    Map<String, Integer> languages,
    Map<Integer, Integer> years) {

  /** Copies the collections. */
  public SearchResponse {
    corrections = List.copyOf(corrections);
    hits = List.copyOf(hits);
    reading = List.copyOf(reading);
  }
}
