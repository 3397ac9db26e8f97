package dev.haru.search;

import dev.haru.analysis.VisibleText;
import dev.haru.language.LanguageNames;
import dev.haru.text.Grouped;
import java.text.Normalizer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A validated search request.
 *
 * @param query the query as typed, in NFC, trimmed, at most {@value #MAX_QUERY} chars; empty only
 *     with filters, for all sections that pass them
 * @param filters the restrictions of the results; filters in the query itself take precedence
 * @param prefer the canonical language in which to show a section that has translations, or null
 *     for the query's own, otherwise the reader's
 * @param reader the canonical languages that the reader prefers, the best first; anything that is
 *     not well-formed is dropped
 * @param limit the maximum number of hits, 1 to {@value #MAX_LIMIT}
 * @param offset the number of hits to skip, 0 to {@value #MAX_OFFSET}
 * @param explain whether to explain the rank of each hit
 */
public record SearchRequest(
    String query,
    Filters filters,
    @Nullable String prefer,
    List<String> reader,
    int limit,
    int offset,
    boolean explain) {

  /** The maximum length of a query in UTF-16 units. */
  public static final int MAX_QUERY = 500;

  /** The maximum number of hits in a page. */
  public static final int MAX_LIMIT = 100;

  /** The maximum offset of a page. */
  public static final int MAX_OFFSET = 10_000;

  /** The default number of hits. */
  public static final int USUAL_LIMIT = 10;

  /** Creates a request; throws {@link InvalidQuery} if a value is out of range. */
  public SearchRequest {
    query = checkedQuery(query, !filters.all().isEmpty());
    reader =
        reader.stream().filter(LanguageNames::wellFormed).map(LanguageNames::canonical).toList();
    if (prefer != null) {
      if (!LanguageNames.wellFormed(prefer)) {
        throw new InvalidQuery(
            "prefer", "prefer must be a language such as en or ko but was '" + prefer + "'");
      }
      prefer = LanguageNames.canonical(prefer);
    }
    requireLimit(limit);
    requireRange("offset", offset, 0, MAX_OFFSET);
  }

  /** Creates a request of a reader whose languages are not known, as the canonical one does. */
  public SearchRequest(
      String query,
      Filters filters,
      @Nullable String prefer,
      int limit,
      int offset,
      boolean explain) {
    this(query, filters, prefer, List.of(), limit, offset, explain);
  }

  /** Throws {@link InvalidQuery} if the number of hits is out of range. */
  public static void requireLimit(int limit) {
    requireRange("limit", limit, 1, MAX_LIMIT);
  }

  /**
   * Returns the normalized query; throws {@link InvalidQuery} if it is too long, or empty and must
   * not be.
   */
  static String checkedQuery(String typed, boolean mayBeEmpty) {
    String visible = VisibleText.of(typed).text();
    String text = visible.isBlank() ? typed : visible; // invisible characters find nothing
    String query = Normalizer.normalize(text, Normalizer.Form.NFC).strip();
    if (query.isEmpty() && !mayBeEmpty) {
      throw new InvalidQuery("q", "the query is empty; type at least one word");
    }
    int length = query.codePointCount(0, query.length());
    if (length > MAX_QUERY) {
      throw new InvalidQuery(
          "q",
          "the query has "
              + Grouped.of(length)
              + " characters but may have "
              + MAX_QUERY
              + "; shorten it");
    }
    return query;
  }

  /** Throws {@link InvalidQuery} if a number is out of range. */
  static void requireRange(String name, int value, int least, int most) {
    if (value < least || value > most) {
      throw new InvalidQuery(
          name, name + " must be between " + least + " and " + most + " but was " + value);
    }
  }

  /** Returns a request for the first page of a query, without filters. */
  public static SearchRequest of(String query) {
    return new SearchRequest(query, Filters.NONE, null, USUAL_LIMIT, 0, false);
  }
}
