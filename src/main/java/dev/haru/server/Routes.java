package dev.haru.server;

import dev.haru.server.api.HealthRoute;
import dev.haru.server.api.OpenSearchRoute;
import dev.haru.server.api.ReadyRoute;
import dev.haru.server.api.ResourceRoute;
import dev.haru.server.api.ScriptRoute;
import dev.haru.server.api.SearchRoute;
import dev.haru.server.api.StatusRoute;
import dev.haru.server.api.SuggestRoute;
import dev.haru.server.docsearch.AlgoliaRoute;
import dev.haru.server.http.RequestFilter;
import dev.haru.server.http.Route;
import dev.haru.server.observe.MetricsRoute;
import dev.haru.server.page.PageRoute;
import dev.haru.server.rebuild.GithubHookRoute;
import dev.haru.server.rebuild.ReindexRoute;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.http.NotFoundResponse;
import io.javalin.router.Endpoint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Everything that the server answers. */
public final class Routes {

  /** What stands for all paths that are no route's. */
  public static final String OTHER = "other";

  private final Map<String, List<Route>> byPath = new LinkedHashMap<>();

  private Routes(List<Route> routes) {
    routes.forEach(
        route -> byPath.computeIfAbsent(route.path(), path -> new ArrayList<>()).add(route));
  }

  /** Returns the routes of a server. */
  public static Routes all(Services services, List<Route> more) {
    List<Route> routes = new ArrayList<>();
    routes.add(new PageRoute(services));
    routes.add(new ResourceRoute("/haru.css", "text/css;charset=utf-8"));
    routes.add(new ResourceRoute("/haru.svg", "image/svg+xml"));
    routes.add(new ResourceRoute("/openapi.json", "application/json"));
    routes.add(new SearchRoute(services));
    routes.add(new SuggestRoute(services));
    routes.add(new OpenSearchRoute(services));
    routes.add(new AlgoliaRoute(services));
    routes.add(new ReindexRoute(services.reindexer()));
    routes.add(new GithubHookRoute(services.reindexer(), services.bodies()));
    routes.add(new StatusRoute(services));
    routes.add(new ScriptRoute());
    routes.add(new HealthRoute());
    routes.add(new ReadyRoute(services.generations()));
    routes.add(new MetricsRoute(services.metrics()));
    routes.addAll(more);
    return new Routes(routes);
  }

  /** Returns all routes. */
  public List<Route> list() {
    return byPath.values().stream().flatMap(List::stream).toList();
  }

  /** Adds them all; HEAD is answered as GET is, but for the body. */
  void addTo(RoutesConfig config, RequestFilter gate) {
    byPath.forEach((path, routes) -> {
      for (Route each : routes) {
        Handler route = literally(path, each::handle);
        if (each.method() == Route.Method.GET) {
          config.addEndpoint(Endpoint.create(HandlerType.GET, path).handler(route));
          config.addEndpoint(Endpoint.create(HandlerType.HEAD, path).handler(route));
        } else {
          config.addEndpoint(Endpoint.create(HandlerType.POST, path).handler(route));
        }
      }
      String allowed = allowed(routes);
      config.options(path, literally(path, request -> gate.options(request, allowed)));
    });
  }

  /** An asterisk in a path means itself: that is what Algolia's clients ask for. */
  private static Handler literally(String path, Handler handler) {
    return request -> {
      if (!request.path().equals(path)) {
        throw new NotFoundResponse();
      }
      handler.handle(request);
    };
  }

  /** Returns the route for a method and path, or null where there is none. */
  public @Nullable Route at(String method, String path) {
    String name = method.equals("HEAD") ? "GET" : method;
    return byPath.getOrDefault(path, List.of()).stream()
        .filter(route -> route.method().name().equals(name))
        .findFirst()
        .orElse(null);
  }

  /** Returns a path if it is one of a route, else a word for all others. */
  public String label(String path) {
    return byPath.containsKey(path) ? path : OTHER;
  }

  /** Returns the methods of a path. */
  public String allowed(String path) {
    return allowed(byPath.getOrDefault(path, List.of()));
  }

  private static String allowed(List<Route> routes) {
    return routes.stream()
            .map(route -> route.method() == Route.Method.GET ? "GET, HEAD" : "POST")
            .collect(Collectors.joining(", "))
        + ", OPTIONS";
  }
}
