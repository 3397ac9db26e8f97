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
 * @param offset how many results to skip
 */
record PageQuery(String text, @Nullable String lang, @Nullable Integer year, int offset) {

  private static final List<String> PARAMETERS = List.of("q", "lang", "year", "offset");

  /** The empty query. */
  static final PageQuery NONE = new PageQuery("", null, null, 0);

  /** Parses the query of a URL. */
  static PageQuery of(@Nullable String query) {
    Parameters parameters = Parameters.among(query, PARAMETERS);
    String text = parameters.text("q");
    String lang = parameters.text("lang");
    String year = parameters.text("year");
    return new PageQuery(
        text == null ? "" : text.strip(),
        lang == null || lang.isEmpty() ? null : lang,
        year == null || year.isEmpty() ? null : parameters.number("year"),
        parameters.number("offset", 0));
  }

  boolean isEmpty() {
    return text.isEmpty();
  }

  SearchRequest request() {
    return new SearchRequest(
        text, Filters.of(lang, year, null), null, SearchRequest.USUAL_LIMIT, offset, false);
  }

  PageQuery withText(String other) {
    return new PageQuery(other, lang, year, 0);
  }

  PageQuery withLang(@Nullable String other) {
    return new PageQuery(text, other, year, 0);
  }

  PageQuery withYear(@Nullable Integer other) {
    return new PageQuery(text, lang, other, 0);
  }

  PageQuery withOffset(int other) {
    return new PageQuery(text, lang, year, other);
  }

  /** Returns the URL, relative to the page, so that it works behind any proxy path. */
  String address() {
    return "./?q="
        + URLEncoder.encode(text, StandardCharsets.UTF_8)
        + (lang == null ? "" : "&lang=" + URLEncoder.encode(lang, StandardCharsets.UTF_8))
        + (year == null ? "" : "&year=" + year)
        + (offset == 0 ? "" : "&offset=" + offset);
  }
}
