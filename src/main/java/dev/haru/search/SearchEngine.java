package dev.haru.search;

import java.time.Duration;
import java.util.Map;
import java.util.Set;

/**
 * Answers searches of one generation of a course's index.
 *
 * <p>Safe for use by several threads. All methods throw {@link java.io.UncheckedIOException} if the
 * index can no longer be read.
 */
public interface SearchEngine extends AutoCloseable {

  /** How long an answer may take if no deadline is named. */
  Duration LONGEST = Duration.ofMinutes(1);

  /**
   * Answers a request in time.
   *
   * @throws SearchTimeout when the deadline passes before; all work on the request has stopped then
   */
  SearchResponse search(SearchRequest request, Deadline deadline);

  /**
   * Suggests in time what someone may be about to type.
   *
   * @throws SearchTimeout when the deadline passes before; all work on the request has stopped then
   */
  SuggestResponse suggest(SuggestRequest request, Deadline deadline);

  /**
   * Returns for every section, by its {@code path:line}, the names of itself and its translations.
   */
  Map<String, Set<String>> translations();

  /** Answers a request within {@link #LONGEST}; throws {@link SearchTimeout} otherwise. */
  default SearchResponse search(SearchRequest request) {
    return search(request, Deadline.in(LONGEST, System::nanoTime));
  }

  /** Suggests within {@link #LONGEST}; throws {@link SearchTimeout} otherwise. */
  default SuggestResponse suggest(SuggestRequest request) {
    return suggest(request, Deadline.in(LONGEST, System::nanoTime));
  }

  /** Releases what the engine holds; the index stays open. */
  @Override
  void close();
}
