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
import dev.haru.server.http.Route;
import dev.haru.server.http.SecurityHeaders;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;

/** {@code GET /}: the search page. */
public final class PageRoute implements Route {

  static final String PATH = "/";

  private static final String HTML = "text/html";

  private final Generations generations;
  private final SearchService searches;
  private final String version;

  public PageRoute(Generations generations, SearchService searches, String version) {
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
      SearchPage page = new SearchPage(language, lease.contents().course(), query);
      if (query.isEmpty()) {
        request.header("Cache-Control", "no-cache");
        send(request, page.start());
        return;
      }
      SearchRequest search = query.request(AcceptLanguage.of(request.header("Accept-Language")));
      String tag = EntityTag.of(lease.contents(), version, "page " + language + search);
      if (!EntityTag.settles(request, tag)) {
        send(request, page.results(searches.run(Client.of(request), lease, search)));
      }
    }
  }

  /** Returns whether to answer with a problem as a page: the client prefers HTML. */
  public static boolean isPage(Context request) {
    String accept = request.header("Accept");
    return request.path().equals(PATH)
        && accept != null
        && AcceptHeader.prefers(accept, HTML, Problem.MEDIA_TYPE);
  }

  /** Answers with a page that says what is wrong. */
  public static void answer(Context request, Problem problem, Generations generations) {
    PageLanguage language = PageLanguage.of(request.header("Accept-Language"));
    send(request, new SearchPage(language, course(generations), asked(request)).problem(problem));
  }

  private static PageQuery asked(Context request) {
    try {
      return PageQuery.of(request.queryString());
    } catch (ProblemException e) {
      return PageQuery.NONE;
    }
  }

  private static String course(Generations generations) {
    try (Lease lease = generations.acquire()) {
      return lease.contents().course();
    } catch (NotReadyException e) {
      return "haru";
    }
  }

  private static void send(Context request, String page) {
    request.contentType(HTML + ";charset=utf-8").result(page.getBytes(StandardCharsets.UTF_8));
  }
}
