package dev.haru.server.page;

import dev.haru.search.SearchRequest;
import dev.haru.search.live.Generations;
import dev.haru.search.live.Lease;
import dev.haru.search.live.NotReadyException;
import dev.haru.server.api.SearchService;
import dev.haru.server.http.AcceptHeader;
import dev.haru.server.http.AcceptLanguage;
import dev.haru.server.http.Client;
import dev.haru.server.http.EntityTag;
import dev.haru.server.http.Problem;
import dev.haru.server.http.ProblemException;
import dev.haru.server.http.ProblemType;
import dev.haru.server.http.Route;
import dev.haru.server.http.SecurityHeaders;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** {@code GET /}: the search page. */
public final class PageRoute implements Route {

  static final String PATH = "/";

  static final String HTML = "text/html";

  private final Generations generations;
  private final SearchService searches;
  private final String version;
  private final boolean hasLessons;

  /**
   * Creates the route.
   *
   * @param hasLessons whether there are pages of lessons
   */
  public PageRoute(
      Generations generations, SearchService searches, String version, boolean hasLessons) {
    this.hasLessons = hasLessons;
    this.generations = generations;
    this.searches = searches;
    this.version = version;
  }

  @Override
  public String path() {
    return PATH;
  }

  @Override
  public SecurityHeaders security() {
    return SecurityHeaders.PAGE;
  }

  @Override
  public void handle(Context request) {
    AcceptHeader.require(request.header("Accept"), HTML);
    request.res().addHeader("Vary", "Accept-Language");
    PageLanguage language = PageLanguage.of(request.header("Accept-Language"));
    PageQuery query = PageQuery.of(request.queryString());
    try (Lease lease = generations.acquire()) {
      SearchPage page = new SearchPage(language, lease.contents(), query, PATH, hasLessons);
      if (query.isEmpty()) {
        String tag = EntityTag.of(lease.contents(), version, "start " + language);
        if (!EntityTag.settles(request, tag)) {
          send(request, page.start(LessonList.of(Client.of(request), lease, searches)));
        }
        return;
      }
      SearchRequest search = query.request(AcceptLanguage.of(request.header("Accept-Language")));
      String tag = EntityTag.of(lease.contents(), version, "page " + language + search);
      if (!EntityTag.settles(request, tag)) {
        send(request, page.results(searches.run(Client.of(request), lease, search)));
      }
    }
  }

  /**
   * Returns whether to answer with a problem as a page: the client prefers HTML, and asked for a
   * page or for what there is not.
   */
  public static boolean isPage(Context request, Problem problem) {
    String accept = request.header("Accept");
    return (request.path().equals(PATH) || problem.code() == ProblemType.NOT_FOUND)
        && accept != null
        && AcceptHeader.prefers(accept, HTML, Problem.MEDIA_TYPE);
  }

  /**
   * Answers with a page that says what is wrong.
   *
   * @param hasLessons whether there are pages of lessons
   */
  public static void answer(
      Context request, Problem problem, Generations generations, boolean hasLessons) {
    PageLanguage language = PageLanguage.of(request.header("Accept-Language"));
    SecurityHeaders.PAGE.set(request);
    send(request, page(language, request, generations, hasLessons).problem(problem));
  }

  private static PageQuery asked(Context request) {
    try {
      return PageQuery.of(request.queryString());
    } catch (ProblemException e) {
      return PageQuery.NONE;
    }
  }

  private static SearchPage page(
      PageLanguage language, Context request, Generations generations, boolean hasLessons) {
    PageQuery query = request.path().equals(PATH) ? asked(request) : PageQuery.NONE;
    try (Lease lease = generations.acquire()) {
      return new SearchPage(language, lease.contents(), query, request.path(), hasLessons);
    } catch (NotReadyException e) {
      String root = SearchPage.rootFrom(request.path());
      return new SearchPage(language, "haru", List.of(), query, root, hasLessons);
    }
  }

  static void send(Context request, String page) {
    request.contentType(HTML + ";charset=utf-8").result(page.getBytes(StandardCharsets.UTF_8));
  }
}
