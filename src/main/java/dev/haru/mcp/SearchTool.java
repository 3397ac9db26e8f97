package dev.haru.mcp;

import dev.haru.search.Filters;
import dev.haru.search.Hit;
import dev.haru.search.SearchRequest;
import dev.haru.search.SearchResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/** The tool {@code search}. */
final class SearchTool implements CourseTool {

  /** More sections than an assistant reads at once. */
  private static final int MOST = 30;

  private static final Map<String, Object> INPUT =
      Schemas.object(
          new Members()
              .with(
                  "query",
                  Schemas.text(
                      "A few words or a question, in English or Korean, whatever the language of"
                          + " the lessons. It can have \"an exact phrase\", prefix* and -excluded."
                          + " Empty, with language, year or day: all their sections."))
              .with(
                  "language",
                  Schemas.text(
                      "Only lessons in this language: a code or a name, such as ko or Korean."))
              .with("year", Schemas.number("Only lessons of this year, such as 2024."))
              .with("day", Schemas.text("Only this day or range of days, such as 14 or 14-20."))
              .with("limit", Schemas.number("How many sections; usually 10.", 1, MOST))
              .with(
                  "offset",
                  Schemas.number(
                      "How many sections to skip, for more of the same search.",
                      0,
                      SearchRequest.MAX_OFFSET)),
          "query");

  private static final Map<String, Object> TRANSLATION =
      Schemas.object(
          new Members()
              .with("language", Schemas.text("The code of its language."))
              .with("place", Schemas.text("Its place, for 'show'.")),
          "language",
          "place");

  private static final Map<String, Object> HIT =
      Schemas.object(
          new Members()
              .with(
                  "place",
                  Schemas.text("The section's place, path:line, for 'show' and for quoting."))
              .with("heading", Schemas.text("Its heading."))
              .with("breadcrumb", Schemas.list("The headings above it.", Map.of("type", "string")))
              .with("title", Schemas.text("The title of its lesson."))
              .with("year", Schemas.number("The lesson's year."))
              .with("day", Schemas.number("The lesson's day."))
              .with("language", Schemas.text("The code of the lesson's language."))
              .with("url", Schemas.text("The link to it on the course's site."))
              .with("excerpt", Schemas.text("The passage that answers best."))
              .with("translations", Schemas.list("The section in other languages.", TRANSLATION)),
          "place",
          "heading",
          "breadcrumb",
          "title",
          "language",
          "excerpt",
          "translations");

  private static final Map<String, Object> OUTPUT =
      Schemas.object(
          new Members()
              .with("answered", Schemas.text("The query that was answered, perhaps corrected."))
              .with("total", Schemas.number("The number of sections found."))
              .with("totalIsExact", Schemas.flag("Whether that number is exact."))
              .with("hits", Schemas.list("The sections, best first.", HIT))
              .with("next", Schemas.number("The offset of the next sections, if there are more."))
              .with("notice", Schemas.text("What could not be taken as it was asked."))
              .with("didYouMean", Schemas.text("A query that may have been meant.")),
          "answered",
          "total",
          "totalIsExact",
          "hits");

  @Override
  public Description description() {
    return new Description(
        "search",
        "Search the course",
        "Finds the sections of the course's lessons that answer a query, best first. A section is"
            + " the part of a lesson below one heading; its place, path:line, is what 'show' takes."
            + " A section and its translations are one result, shown in the query's language.",
        INPUT,
        OUTPUT);
  }

  @Override
  public Result call(ToolArguments arguments, AskedCourse course) throws Exception {
    int limit = arguments.number("limit", SearchRequest.USUAL_LIMIT);
    if (limit < 1 || limit > MOST) {
      throw new ToolFailure("limit must be between 1 and " + MOST + " but was " + limit);
    }
    Filters filters =
        CourseFilters.of(
            arguments.text("language"), arguments.number("year"), arguments.text("day"), course);
    String query = arguments.text("query");
    SearchRequest request =
        new SearchRequest(
            query == null ? "" : query, filters, null, limit, arguments.number("offset", 0), false);
    SearchResponse response = course.search(request);
    return new Result(text(request, response, course.name()), structured(request, response));
  }

  private static Map<String, Object> structured(SearchRequest request, SearchResponse response) {
    return new Members()
        .with("answered", response.answered())
        .with("total", response.total())
        .with("totalIsExact", response.totalIsExact())
        .with("hits", response.hits().stream().map(SearchTool::structured).toList())
        .with("next", hasMore(request, response) ? next(request, response) : null)
        .with("notice", response.notice())
        .with("didYouMean", response.didYouMean())
        .object();
  }

  private static Map<String, Object> structured(Hit hit) {
    return new Members()
        .with("place", place(hit))
        .with("heading", hit.heading())
        .with("breadcrumb", hit.breadcrumb())
        .with("title", hit.title())
        .with("year", hit.year())
        .with("day", hit.day())
        .with("language", hit.lang())
        .withText("url", url(hit))
        .with("excerpt", hit.excerpt().text())
        .with(
            "translations",
            hit.translations().stream()
                .map(each ->
                    new Members()
                        .with("language", each.lang())
                        .with("place", each.place())
                        .object())
                .toList())
        .object();
  }

  private static String text(SearchRequest request, SearchResponse response, String course) {
    StringJoiner text = new StringJoiner("\n");
    String total = (response.totalIsExact() ? "" : "about ") + response.total();
    String of = response.answered().isEmpty() ? "" : " for “" + response.answered() + "”";
    text.add(
        String.join(
            "",
            course + ": " + total,
            (response.total() == 1 ? " section" : " sections") + of + "."));
    if (!response.corrections().isEmpty()) {
      text.add("The query was “" + response.query() + "”.");
    }
    if (response.notice() != null) {
      text.add(response.notice());
    }
    if (response.didYouMean() != null) {
      text.add("Did you mean “" + response.didYouMean() + "”?");
    }
    response.hits().forEach(hit -> addTo(text, hit));
    if (hasMore(request, response)) {
      text.add("").add("More with offset " + next(request, response) + ".");
    } else if (response.total() == 0) {
      text.add("Try other or fewer words, or no filters.");
    }
    return text.toString();
  }

  private static void addTo(StringJoiner text, Hit hit) {
    List<String> way = new ArrayList<>(List.of(hit.title()));
    hit.breadcrumb().stream().filter(each -> !each.equals(hit.title())).forEach(way::add);
    if (!hit.heading().isEmpty() && !way.getLast().equals(hit.heading())) {
      way.add(hit.heading());
    }
    String date =
        (hit.year() == null ? "" : hit.year() + ", ")
            + (hit.day() == null ? "" : "day " + hit.day() + ", ");
    text.add("").add(hit.rank() + ". " + String.join(" › ", way));
    StringJoiner others = new StringJoiner(", ", "; also ", "").setEmptyValue("");
    hit.translations().forEach(each -> others.add(each.lang() + " " + each.place()));
    text.add(place(hit) + " (" + date + hit.lang() + others + ")");
    if (!url(hit).isEmpty()) {
      text.add(url(hit));
    }
    text.add(hit.excerpt().text());
  }

  private static String place(Hit hit) {
    return hit.place();
  }

  /** Returns the link, or nothing if the course names no site and the link leads nowhere alone. */
  private static String url(Hit hit) {
    return hit.url().startsWith("http") ? hit.url() : "";
  }

  private static boolean hasMore(SearchRequest request, SearchResponse response) {
    return !response.hits().isEmpty() && next(request, response) < response.total();
  }

  private static int next(SearchRequest request, SearchResponse response) {
    return request.offset() + response.hits().size();
  }
}
