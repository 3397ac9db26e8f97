package dev.haru.search;

import dev.haru.language.LanguageNames;
import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A search, validated.
 *
 * @param query what was typed, NFC, 1 to {@value #MAX_QUERY} chars without the white space around
 *     it
 * @param filters what the results are restricted to; the query's own filters go before these
 * @param prefer the canonical language in which to show a section that has translations, or null
 *     for the query's own
 * @param limit how many hits at most, 1 to {@value #MAX_LIMIT}
 * @param offset how many hits to pass over, 0 to {@value #MAX_OFFSET}
 * @param explain whether to say why each section ranks where it does
 */
public record SearchRequest(
    String query,
    Filters filters,
    @Nullable String prefer,
    int limit,
    int offset,
    boolean explain) {

  /** The longest query, in UTF-16 units. */
  public static final int MAX_QUERY = 500;

  /** The most hits at a time. */
  public static final int MAX_LIMIT = 100;

  /** The farthest that pages reach. */
  public static final int MAX_OFFSET = 10_000;

  /** How many hits there are when nobody says. */
  public static final int USUAL_LIMIT = 10;

  /** Creates a request; throws {@link InvalidQuery} for a value out of its range. */
  public SearchRequest {
    query = checkedQuery(query);
    if (prefer != null) {
      if (!LanguageNames.wellFormed(prefer)) {
        throw new InvalidQuery(
            "prefer",
            String.format(
                Locale.ROOT, "prefer must be a language such as en or ko but was '%s'", prefer));
      }
      prefer = LanguageNames.canonical(prefer);
    }
    requireLimit(limit);
    requireRange("offset", offset, 0, MAX_OFFSET);
  }

  /** Throws {@link InvalidQuery} for a number of hits that cannot be asked for. */
  public static void requireLimit(int limit) {
    requireRange("limit", limit, 1, MAX_LIMIT);
  }

  /** Returns what was typed, normalized; throws {@link InvalidQuery} for none, or too much. */
  static String checkedQuery(String typed) {
    String query = Normalizer.normalize(typed, Normalizer.Form.NFC).strip();
    if (query.isEmpty()) {
      throw new InvalidQuery("q", "the query is empty; type at least one word");
    }
    int length = query.codePointCount(0, query.length());
    if (length > MAX_QUERY) {
      throw new InvalidQuery(
          "q",
          String.format(
              Locale.ROOT,
              "the query has %,d characters but may have %d; shorten it",
              length,
              MAX_QUERY));
    }
    return query;
  }

  /** Throws {@link InvalidQuery} for a number out of its range. */
  static void requireRange(String name, int value, int least, int most) {
    if (value < least || value > most) {
      throw new InvalidQuery(
          name,
          String.format(
              Locale.ROOT, "%s must be between %d and %d but was %d", name, least, most, value));
    }
  }

  /** Returns a request for the first page of a query, without filters. */
  public static SearchRequest of(String query) {
    return new SearchRequest(query, Filters.NONE, null, USUAL_LIMIT, 0, false);
  }
}
