package dev.haru.search;

import org.jspecify.annotations.Nullable;

/**
 * A request for suggestions, validated.
 *
 * @param query what has been typed so far, NFC, 1 to {@value SearchRequest#MAX_QUERY} chars without
 *     the white space around it
 * @param lang the canonical language whose lessons must have what is suggested, or null for all
 * @param limit how many suggestions at most, 1 to {@value #MAX_LIMIT}
 */
public record SuggestRequest(String query, @Nullable String lang, int limit) {

  /** The most suggestions at a time. */
  public static final int MAX_LIMIT = 20;

  /** How many suggestions there are when nobody says. */
  public static final int USUAL_LIMIT = 8;

  /** Creates a request; throws {@link InvalidQuery} for a value out of its range. */
  public SuggestRequest {
    query = SearchRequest.checkedQuery(query);
    lang = Filters.ofLanguage(lang).lang();
    SearchRequest.requireRange("limit", limit, 1, MAX_LIMIT);
  }

  /** Returns a request for the usual number of suggestions in all languages. */
  public static SuggestRequest of(String query) {
    return new SuggestRequest(query, null, USUAL_LIMIT);
  }
}
