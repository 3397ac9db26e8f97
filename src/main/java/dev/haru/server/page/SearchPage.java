package dev.haru.server.page;

import dev.haru.search.Filters;
import dev.haru.search.InvalidQuery;
import dev.haru.search.ListedLesson;
import dev.haru.search.SearchRequest;
import dev.haru.search.SearchResponse;
import dev.haru.search.live.Contents;
import dev.haru.server.http.Problem;
import dev.haru.server.http.ProblemType;
import dev.haru.text.Percent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page of the server: a form and, below it, the answer. It needs no script; with scripts, the
 * search box takes the place of the form's field. The templates in {@code src/main/jte} lay it out.
 *
 * @param language the language of the page
 * @param course the course's name
 * @param languages the canonical languages of the course
 * @param query the query that the page was requested with
 * @param root the relative address of the page at {@code /}
 * @param hasLessons whether the server has pages of lessons
 */
record SearchPage(
    PageLanguage language,
    String course,
    List<String> languages,
    PageQuery query,
    String root,
    boolean hasLessons) {

  /** Copies the list. */
  SearchPage {
    languages = List.copyOf(languages);
  }

  /** Creates a page at a path, with a query at {@code /}. */
  SearchPage(
      PageLanguage language, Contents contents, PageQuery query, String path, boolean hasLessons) {
    this(
        language,
        contents.course(),
        List.copyOf(contents.languages().keySet()),
        query,
        rootFrom(path),
        hasLessons);
  }

  /** Returns the relative address of {@code /} from a path: {@code ./} or {@code ../} repeated. */
  static String rootFrom(String path) {
    long above = path.chars().filter(each -> each == '/').count() - 1;
    return above <= 0 ? "./" : "../".repeat((int) above);
  }

  /** Returns whether it is the page at {@code /} before anything is searched. */
  boolean isStart() {
    return query.isEmpty() && root.equals("./");
  }

  /** A filter, with the choices that it offers. */
  record Facet(String name, List<Choice> choices) {}

  /**
   * A choice of a filter.
   *
   * @param count how many results it leaves, or null for the choice that filters nothing
   */
  record Choice(String name, @Nullable String count, String address, boolean isCurrent) {}

  /**
   * Links to the pages around this one.
   *
   * @param previous the address of the page before, or null
   * @param shown which results this page shows, or null if it shows none
   * @param next the address of the page after, or null
   */
  record Pages(@Nullable String previous, @Nullable String shown, @Nullable String next) {}

  /** Returns the page before anything is searched. */
  String start(LessonList lessons) {
    PageOutput output = new PageOutput();
    JtestartGenerated.render(output, null, this, lessons);
    return output.toString();
  }

  /** Returns the page with results. */
  String results(SearchResponse response) {
    PageOutput output = new PageOutput();
    JteresultsGenerated.render(output, null, this, response);
    return output.toString();
  }

  /** Returns the page of a lesson. */
  String lesson(ShownLesson lesson) {
    PageOutput output = new PageOutput();
    JtelessonGenerated.render(output, null, this, lesson);
    return output.toString();
  }

  /**
   * Returns the address of a lesson's page, at a section if a line is given that is not negative.
   */
  String lessonAddress(String path, int line) {
    return root + "lesson/" + Percent.encodePath(path) + (line < 0 ? "" : "#L" + line);
  }

  /**
   * Returns the link to a section: on the course's site, or if its address is not known, on the
   * lesson's page here; null if there is neither.
   */
  @Nullable String address(String url, String path, int line) {
    String onSite = HitText.address(url);
    return onSite == null && hasLessons ? lessonAddress(path, line) : onSite;
  }

  /** Returns the page that says what is wrong. */
  String problem(Problem problem) {
    PageOutput output = new PageOutput();
    JteproblemGenerated.render(output, null, this, problem);
    return output.toString();
  }

  String text(PageText text, Object... values) {
    return text.in(language, values);
  }

  String heading(SearchResponse response) {
    String query = response.answered();
    boolean isExact = response.totalIsExact();
    if (query.isEmpty()) {
      return text(isExact ? PageText.SECTIONS : PageText.SECTIONS_ABOUT, response.total());
    }
    return switch (response.total()) {
      case 0 -> text(PageText.NO_RESULT, query);
      case 1 -> text(PageText.ONE_RESULT, 1, query);
      default -> text(isExact ? PageText.RESULTS : PageText.RESULTS_ABOUT, response.total(), query);
    };
  }

  /** Returns what was typed if the results answer another query, otherwise null. */
  @Nullable String typed(SearchResponse response) {
    return response.corrections().isEmpty() ? null : text(PageText.YOU_TYPED, response.query());
  }

  /** Returns the title of a problem. */
  String title(Problem problem) {
    return text(isMissing(problem) ? PageText.MISSING : PageText.FAILED);
  }

  /** Returns whether a problem is that there is nothing at an address. */
  static boolean isMissing(Problem problem) {
    return problem.code() == ProblemType.NOT_FOUND;
  }

  /** Returns whether a problem passes by itself, so that a reader can only try again. */
  static boolean passes(Problem problem) {
    return problem.code().status() >= 500 || problem.code() == ProblemType.RATE_LIMITED;
  }

  /** Returns the filters that change something. */
  List<Facet> facets(SearchResponse response) {
    List<Facet> facets = new ArrayList<>();
    if (response.years().size() > 1 || query.year() != null) {
      List<Choice> choices = new ArrayList<>();
      choices.add(all(query.withYear(null), query.year() == null));
      for (Map.Entry<Integer, Integer> each : response.years().entrySet()) {
        Integer year = each.getKey();
        choices.add(
            choice(
                year.toString(), each.getValue(), query.withYear(year), year.equals(query.year())));
      }
      facets.add(new Facet(text(PageText.YEAR), choices));
    }
    return facets;
  }

  /** Returns whether a language of the course is the one that was asked for. */
  boolean isChosen(String lang) {
    if (query.lang() == null) {
      return false;
    }
    try {
      return Filters.ofLanguage(query.lang()).among(languages).languages().contains(lang);
    } catch (InvalidQuery e) {
      return false; // the page says what is wrong
    }
  }

  private Choice all(PageQuery unfiltered, boolean isCurrent) {
    return new Choice(text(PageText.ALL), null, unfiltered.address(), isCurrent);
  }

  private Choice choice(String name, int count, PageQuery filtered, boolean isCurrent) {
    String number = String.format(language.locale(), "%,d", count);
    return new Choice(name, number, filtered.address(), isCurrent);
  }

  /** Returns the edition of a lesson in the page's language, or null if it is shown or missing. */
  ListedLesson.@Nullable Edition ownEdition(ListedLesson lesson) {
    return lesson.editions().stream()
        .filter(each -> each.lang().equals(language.tag()))
        .findFirst()
        .orElse(null);
  }

  /** Returns the links to other pages of results, or null if all results are on this one. */
  @Nullable Pages pages(SearchResponse response) {
    int offset = query.offset();
    int shown = response.hits().size();
    int next = offset + SearchRequest.USUAL_LIMIT;
    boolean hasMore = offset + shown < response.total() && next <= SearchRequest.MAX_OFFSET;
    if (offset == 0 && !hasMore) {
      return null;
    }
    int previous = Math.max(0, offset - SearchRequest.USUAL_LIMIT);
    return new Pages(
        offset > 0 ? query.withOffset(previous).address() : null,
        shown > 0 ? text(PageText.PAGE, offset + 1, offset + shown) : null,
        hasMore ? query.withOffset(next).address() : null);
  }
}
