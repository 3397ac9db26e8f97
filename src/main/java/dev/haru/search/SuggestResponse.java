package dev.haru.search;

import java.util.List;

/**
 * The answer to a request for suggestions.
 *
 * @param query the text that was typed
 * @param generation the index generation that it comes from
 * @param suggestions the suggestions, best first
 */
public record SuggestResponse(String query, long generation, List<Suggestion> suggestions) {

  /** Copies the list. */
  public SuggestResponse {
    suggestions = List.copyOf(suggestions);
  }
}
