package dev.haru.search;

import java.time.Duration;
import java.util.Map;
import java.util.Set;

/**
 * A search engine over one generation of a course's index.
 *
 * <p>Safe for use by several threads. All methods throw {@link java.io.UncheckedIOException} if the
 * index can no longer be read.
 */
public interface SearchEngine extends AutoCloseable {

  /** The longest time that an answer may take if no deadline is given. */
  Duration LONGEST = Duration.ofMinutes(1);

  /**
   * Returns the answer to a request.
   *
   * @throws SearchTimeout if the deadline passes first; all work on the request has stopped by then
   */
  SearchResponse search(SearchRequest request, Deadline deadline);

  /**
   * Returns completions of what is being typed.
   *
   * @throws SearchTimeout if the deadline passes first; all work on the request has stopped by then
   */
  SuggestResponse suggest(SuggestRequest request, Deadline deadline);

  /**
   * Returns the lessons that have text.
   *
   * @throws SearchTimeout if the deadline passes first; all work on the request has stopped by then
   */
  LessonsResponse lessons(LessonsRequest request, Deadline deadline);

  /**
   * Returns, for every section by its {@code path:line}, the names of the section and its
   * translations.
   */
  Map<String, Set<String>> translations();

  /**
   * Returns the answer to a request; throws {@link SearchTimeout} if it takes longer than {@link
   * #LONGEST}.
   */
  default SearchResponse search(SearchRequest request) {
    return search(request, Deadline.in(LONGEST, System::nanoTime));
  }

  /**
   * Returns suggestions; throws {@link SearchTimeout} if they take longer than {@link #LONGEST}.
   */
  default SuggestResponse suggest(SuggestRequest request) {
    return suggest(request, Deadline.in(LONGEST, System::nanoTime));
  }

  /** Releases what the engine holds; the index stays open. */
  @Override
  void close();
}
