package dev.haru.server.page;

import dev.haru.search.Filters;
import dev.haru.search.SearchRequest;
import dev.haru.server.http.Parameters;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page's address asks for.
 *
 * @param text what was typed, empty where nothing was
 * @param lang the language to which the results are restricted, or null
 * @param year the year to which they are, or null
 * @param offset how many results to pass over
 */
record PageQuery(String text, @Nullable String lang, @Nullable Integer year, int offset) {

  private static final List<String> PARAMETERS = List.of("q", "lang", "year", "offset");

  /** Nothing. */
  static final PageQuery NONE = new PageQuery("", null, null, 0);

  /** Reads the part of an address behind its question mark. */
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
        text, new Filters(lang, year, null), null, SearchRequest.USUAL_LIMIT, offset, false);
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

  /** Returns the address, as seen from the page, wherever a proxy shows that. */
  String address() {
    return "./?q="
        + URLEncoder.encode(text, StandardCharsets.UTF_8)
        + (lang == null ? "" : "&lang=" + URLEncoder.encode(lang, StandardCharsets.UTF_8))
        + (year == null ? "" : "&year=" + year)
        + (offset == 0 ? "" : "&offset=" + offset);
  }
}
