package dev.haru.server.page;

import dev.haru.search.Correction;
import dev.haru.search.SearchRequest;
import dev.haru.search.SearchResponse;
import dev.haru.server.http.Problem;
import dev.haru.server.http.ProblemType;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The page at {@code /}: a form and, below it, what it was asked for. It needs no script. */
final class SearchPage {

  private final PageLanguage language;
  private final String course;
  private final PageQuery query;
  private final HtmlWriter html = HtmlWriter.html();

  /**
   * Creates a page without content yet.
   *
   * @param course the course's name
   * @param query what the page was asked for
   */
  SearchPage(PageLanguage language, String course, PageQuery query) {
    this.language = language;
    this.course = course;
    this.query = query;
  }

  /** Returns the page before anything was asked for. */
  String start() {
    begin(course);
    html.leaf("p", PageText.INTRODUCTION.in(language, course));
    return end();
  }

  /** Returns the page with results. */
  String results(SearchResponse response) {
    begin(query.text() + " – " + course);
    html.leaf("h2", heading(response), "id", "results");
    corrections(response);
    if (response.total() == 0) {
      html.leaf("p", PageText.ADVICE.in(language));
    }
    facets(response);
    new HitList(language, html).add(response.hits());
    pages(response);
    return end();
  }

  /** Returns the page with what is wrong. */
  String problem(Problem problem) {
    begin(PageText.FAILED.in(language) + " – " + course);
    html.leaf("h2", PageText.FAILED.in(language));
    boolean passes = problem.code().status() >= 500 || problem.code() == ProblemType.RATE_LIMITED;
    if (passes) { // which is all that a reader can do, whatever the reason
      html.leaf("p", PageText.LATER.in(language));
    } else {
      html.leaf("p", problem.detail(), "lang", "en");
    }
    return end();
  }

  private String heading(SearchResponse response) {
    String asked = response.query();
    return switch (response.total()) {
      case 0 -> PageText.NO_RESULT.in(language, asked);
      case 1 -> PageText.ONE_RESULT.in(language, 1, asked);
      default -> PageText.RESULTS.in(language, response.total(), asked);
    };
  }

  private void begin(String title) {
    html.begin("html", "lang", language.tag())
        .begin("head")
        .single("meta", "charset", "utf-8")
        .single("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
        .single("meta", "name", "color-scheme", "content", "light dark");
    if (!query.isEmpty()) {
      html.single("meta", "name", "robots", "content", "noindex");
    }
    html.leaf("title", title)
        .single("link", "rel", "stylesheet", "href", "haru.css")
        .single("link", "rel", "icon", "href", "haru.svg", "type", "image/svg+xml")
        .single(
            "link",
            "rel",
            "search",
            "type",
            "application/opensearchdescription+xml",
            "title",
            course,
            "href",
            "opensearch.xml")
        .end("head")
        .begin("body")
        .begin("header")
        .begin("h1")
        .leaf("a", course, "href", "./")
        .end("h1");
    form();
    html.end("header").begin("main");
  }

  private void form() {
    html.begin("form", "role", "search", "action", "./", "method", "get")
        .leaf("label", PageText.QUERY.in(language), "for", "q")
        .single(
            "input",
            "id",
            "q",
            "name",
            "q",
            "type",
            "search",
            "value",
            query.text(),
            "maxlength",
            Integer.toString(SearchRequest.MAX_QUERY),
            "autocapitalize",
            "none",
            "enterkeyhint",
            "search",
            "autofocus",
            query.isEmpty() ? "" : null);
    hidden("lang", query.lang());
    hidden("year", query.year());
    html.leaf("button", PageText.SEARCH.in(language)).end("form");
  }

  private void hidden(String name, @Nullable Object value) {
    if (value != null) {
      html.single("input", "type", "hidden", "name", name, "value", value.toString());
    }
  }

  private void corrections(SearchResponse response) {
    for (Correction correction : response.corrections()) {
      html.leaf("p", PageText.READ_AS.in(language, correction.to(), correction.from()));
    }
    String meant = response.didYouMean();
    if (meant != null) {
      html.begin("p")
          .text(PageText.DID_YOU_MEAN.in(language) + " ")
          .leaf("a", meant, "href", query.withText(meant).address())
          .end("p");
    }
  }

  private void facets(SearchResponse response) {
    if (response.languages().size() > 1 || query.lang() != null) {
      beginFacet(PageText.LANGUAGE, query.withLang(null).address(), query.lang() == null);
      for (Map.Entry<String, Integer> each : response.languages().entrySet()) {
        facet(
            language.nameOf(each.getKey()),
            each.getValue(),
            query.withLang(each.getKey()).address(),
            each.getKey().equals(query.lang()));
      }
      html.end("ul").end("nav");
    }
    if (response.years().size() > 1 || query.year() != null) {
      beginFacet(PageText.YEAR, query.withYear(null).address(), query.year() == null);
      for (Map.Entry<Integer, Integer> each : response.years().entrySet()) {
        facet(
            each.getKey().toString(),
            each.getValue(),
            query.withYear(each.getKey()).address(),
            each.getKey().equals(query.year()));
      }
      html.end("ul").end("nav");
    }
  }

  private void beginFacet(PageText name, String all, boolean current) {
    html.begin("nav", "aria-label", name.in(language)).begin("ul").begin("li");
    link(PageText.ALL.in(language), all, current);
    html.end("li");
  }

  private void facet(String name, int count, String address, boolean current) {
    html.begin("li");
    link(name, address, current);
    html.leaf("small", String.format(language.locale(), "%,d", count)).end("li");
  }

  private void link(String text, String address, boolean current) {
    html.leaf("a", text, "href", address, "aria-current", current ? "true" : null);
  }

  private void pages(SearchResponse response) {
    int shown = response.hits().size();
    int next = query.offset() + SearchRequest.USUAL_LIMIT;
    boolean more = query.offset() + shown < response.total() && next <= SearchRequest.MAX_OFFSET;
    if (query.offset() == 0 && !more) {
      return;
    }
    html.begin("nav", "aria-label", PageText.PAGES.in(language), "class", "pages");
    if (query.offset() > 0) {
      int previous = Math.max(0, query.offset() - SearchRequest.USUAL_LIMIT);
      html.leaf(
          "a",
          PageText.PREVIOUS.in(language),
          "rel",
          "prev",
          "href",
          query.withOffset(previous).address());
    }
    if (shown > 0) {
      int last = query.offset() + shown;
      html.leaf("span", PageText.PAGE.in(language, query.offset() + 1, last));
    }
    if (more) {
      html.leaf(
          "a", PageText.NEXT.in(language), "rel", "next", "href", query.withOffset(next).address());
    }
    html.end("nav");
  }

  private String end() {
    return html.end("main").end("body").end("html").toString();
  }
}
