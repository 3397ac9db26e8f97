package dev.haru.server.page;

import dev.haru.search.Filters;
import dev.haru.search.SearchRequest;
import dev.haru.server.http.Parameters;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The query of the page's URL.
 *
 * @param text the text of the query, which may be empty
 * @param lang the language filter, or null
 * @param year the year filter, or null
 * @param day the filter for a day or a range of days, or null
 * @param offset how many results to skip
 */
record PageQuery(
    String text, @Nullable String lang, @Nullable Integer year, @Nullable String day, int offset) {

  private static final List<String> PARAMETERS = List.of("q", "lang", "year", "day", "offset");

  /** The empty query. */
  static final PageQuery NONE = new PageQuery("", null, null, null, 0);

  /** Parses the query of a URL. */
  static PageQuery of(@Nullable String query) {
    Parameters parameters = Parameters.among(query, PARAMETERS);
    String text = parameters.text("q");
    String lang = parameters.text("lang");
    String year = parameters.text("year");
    String day = parameters.text("day");
    String typed = text == null ? "" : text.strip();
    boolean isChosen = lang != null && !lang.isEmpty();
    return new PageQuery(
        isChosen ? without("lang", typed) : typed, // what is chosen replaces what was typed
        lang == null || lang.isEmpty() ? null : lang,
        year == null || year.isEmpty() ? null : parameters.number("year"),
        day == null || day.isEmpty() ? null : day,
        parameters.number("offset", 0));
  }

  /** Returns whether there is nothing to search for or to list. */
  boolean isEmpty() {
    return text.isEmpty() && lang == null && year == null && day == null;
  }

  /**
   * Returns the search.
   *
   * @param reader the languages that the reader prefers, the best first
   */
  SearchRequest request(List<String> reader) {
    return new SearchRequest(
        text, Filters.of(lang, year, day), null, reader, SearchRequest.USUAL_LIMIT, offset, false);
  }

  PageQuery withText(String other) {
    return new PageQuery(other, lang, year, day, 0);
  }

  PageQuery withYear(@Nullable Integer other) {
    return new PageQuery(without("year", text), lang, other, day, 0);
  }

  /** Returns a text without filters of this name, which would take precedence. */
  private static String without(String filter, String text) {
    return text.replaceAll("(?i)(?<!\\S)" + filter + ":\\S+\\s*", "").strip();
  }

  PageQuery withOffset(int other) {
    return new PageQuery(text, lang, year, day, other);
  }

  /** Returns the URL, relative to the page, so that it works behind any proxy path. */
  String address() {
    return "./?q="
        + URLEncoder.encode(text, StandardCharsets.UTF_8)
        + (lang == null ? "" : "&lang=" + URLEncoder.encode(lang, StandardCharsets.UTF_8))
        + (year == null ? "" : "&year=" + year)
        + (day == null ? "" : "&day=" + URLEncoder.encode(day, StandardCharsets.UTF_8))
        + (offset == 0 ? "" : "&offset=" + offset);
  }
}
