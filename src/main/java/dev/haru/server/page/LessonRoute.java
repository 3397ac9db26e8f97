package dev.haru.server.page;

import dev.haru.search.live.Generations;
import dev.haru.search.live.Lease;
import dev.haru.server.api.SearchService;
import dev.haru.server.http.AcceptHeader;
import dev.haru.server.http.Client;
import dev.haru.server.http.Parameters;
import dev.haru.server.http.Route;
import dev.haru.server.http.SecurityHeaders;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /lesson/PATH}: a lesson's text, for courses without a site. A section's heading has
 * its anchor on the site as its id, and the section {@code L} and its line.
 */
public final class LessonRoute implements Route {

  private static final String PATH = "/lesson";

  private final Generations generations;
  private final SearchService searches;
  private final LessonSource lessons;

  public LessonRoute(Generations generations, SearchService searches, LessonSource lessons) {
    this.generations = generations;
    this.searches = searches;
    this.lessons = lessons;
  }

  @Override
  public String path() {
    return PATH;
  }

  @Override
  public boolean hasPathsBelow() {
    return true;
  }

  @Override
  public SecurityHeaders security() {
    return SecurityHeaders.PAGE;
  }

  @Override
  public void handle(Context request) {
    AcceptHeader.require(request.header("Accept"), PageRoute.HTML);
    Parameters.among(request.queryString(), List.of()); // others may add some to a link
    request.res().addHeader("Vary", "Accept-Language");
    String path = lessonPath(request.path());
    ShownLesson lesson = searches.run(Client.of(request), () -> read(path));
    if (lesson == null) {
      throw new NotFoundResponse();
    }
    PageLanguage language = PageLanguage.of(request.header("Accept-Language"));
    try (Lease lease = generations.acquire()) {
      SearchPage page =
          new SearchPage(language, lease.contents(), PageQuery.NONE, request.path(), true);
      request.header("Cache-Control", "no-cache");
      PageRoute.send(request, page.lesson(lesson));
    }
  }

  private @Nullable ShownLesson read(String path) {
    try {
      return lessons.lesson(path);
    } catch (IOException e) {
      throw new UncheckedIOException("the course cannot be read", e);
    }
  }

  private static String lessonPath(String path) {
    String below = path.length() > PATH.length() ? path.substring(PATH.length() + 1) : "";
    try {
      return URLDecoder.decode(below.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return below; // no lesson has that path
    }
  }
}
