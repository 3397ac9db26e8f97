package dev.haru.server;

import dev.haru.search.InvalidQuery;
import dev.haru.search.SearchTimeout;
import dev.haru.search.SearchUnavailable;
import dev.haru.search.live.Generations;
import dev.haru.search.live.NotReadyException;
import dev.haru.server.http.Problem;
import dev.haru.server.http.ProblemException;
import dev.haru.server.http.ProblemType;
import dev.haru.server.http.RouteTable;
import dev.haru.server.observe.Metrics;
import dev.haru.server.observe.ServerLog;
import dev.haru.server.page.PageRoute;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;

/** Turns every exception of a request into a problem. */
final class Problems {

  private final ServerLog log;
  private final RouteTable routes;
  private final Generations generations;
  private final Metrics metrics;
  private final boolean hasLessons;

  /**
   * Creates the problems of a server.
   *
   * @param hasLessons whether it has pages of lessons
   */
  Problems(
      ServerLog log,
      RouteTable routes,
      Generations generations,
      Metrics metrics,
      boolean hasLessons) {
    this.hasLessons = hasLessons;
    this.metrics = metrics;
    this.generations = generations;
    this.log = log;
    this.routes = routes;
  }

  /** Registers the handlers of all exceptions. */
  void addTo(JavalinConfig config) {
    config.routes.exception(Exception.class, (e, request) -> answer(request, problem(e, request)));
    config.routes.exception(
        HttpResponseException.class, (e, request) -> answer(request, problem(e, request)));
    config.router.javaLangErrorHandler((response, e) -> {
      Problem problem = internal(e);
      metrics.refused(problem.code());
      response.setContentType(Problem.MEDIA_TYPE);
      try {
        response.getOutputStream().write(problem.json(""));
      } catch (IOException gone) {
        // The client has disconnected.
      }
    });
  }

  private Problem problem(Exception e, Context request) {
    return switch (e) {
      case ProblemException known -> known.problem();
      case InvalidQuery known ->
          new Problem(ProblemType.INVALID_PARAMETER, String.valueOf(known.getMessage()))
              .of(known.parameter());
      case SearchTimeout known ->
          new Problem(ProblemType.TIMEOUT, String.valueOf(known.getMessage()))
              .with("Retry-After", "1");
      case SearchUnavailable known -> {
        log.rarely("search-unavailable", String.valueOf(known.getMessage()));
        yield new Problem(
                ProblemType.SEARCH_UNAVAILABLE, "search is unavailable now; try again in a moment")
            .with("Retry-After", "5");
      }
      case NotReadyException known ->
          new Problem(ProblemType.NOT_READY, String.valueOf(known.getMessage()))
              .with("Retry-After", "1");
      case HttpResponseException javalins -> problem(javalins, request);
      default -> internal(e);
    };
  }

  private Problem problem(HttpResponseException e, Context request) {
    boolean isKnown = routes.has(request.path());
    ProblemType code = isKnown ? ProblemType.of(e.getStatus()) : ProblemType.NOT_FOUND;
    return switch (code) {
      case NOT_FOUND -> new Problem(code, "there is nothing at " + request.path());
      case METHOD_NOT_ALLOWED ->
          new Problem(code, request.path() + " allows " + routes.allowed(request.path()))
              .with("Allow", routes.allowed(request.path()));
      default -> new Problem(code, code.title());
    };
  }

  private Problem internal(Throwable e) {
    String id = UUID.randomUUID().toString();
    log.failure(id, e);
    return new Problem(
        ProblemType.INTERNAL_ERROR,
        "internal server error; for details, look for this id in the server's log: " + id,
        Map.of("id", id),
        Map.of());
  }

  private void answer(Context request, Problem problem) {
    metrics.refused(problem.code());
    request.status(problem.code().status());
    request.header("Cache-Control", "no-store");
    request.res().setHeader("ETag", null);
    problem.headers().forEach(request::header);
    // A page shows the course's name, which must not leak under a foreign host name.
    if (problem.code() != ProblemType.MISDIRECTED_REQUEST && PageRoute.isPage(request, problem)) {
      PageRoute.answer(request, problem, generations, hasLessons);
      return;
    }
    request.contentType(Problem.MEDIA_TYPE);
    request.result(problem.json(request.path()));
  }
}
