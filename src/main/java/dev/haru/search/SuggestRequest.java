package dev.haru.search;

import org.jspecify.annotations.Nullable;

/**
 * A validated request for suggestions.
 *
 * @param query the text typed so far, in NFC, trimmed, 1 to {@value SearchRequest#MAX_QUERY} chars
 * @param lang the canonical language of the lessons to suggest from, or null for all
 * @param limit the maximum number of suggestions, 1 to {@value #MAX_LIMIT}
 */
public record SuggestRequest(String query, @Nullable String lang, int limit) {

  /** The maximum number of suggestions. */
  public static final int MAX_LIMIT = 20;

  /** The default number of suggestions. */
  public static final int USUAL_LIMIT = 8;

  /** Creates a request; throws {@link InvalidQuery} if a value is out of range. */
  public SuggestRequest {
    query = SearchRequest.checkedQuery(query, false);
    lang = Filters.ofLanguage(lang).lang();
    SearchRequest.requireRange("limit", limit, 1, MAX_LIMIT);
  }

  /** Returns a request for the default number of suggestions in all languages. */
  public static SuggestRequest of(String query) {
    return new SuggestRequest(query, null, USUAL_LIMIT);
  }
}
