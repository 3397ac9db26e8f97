package dev.haru.server.http;

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

/** The routes of a server by path and method. Immutable. */
public final class RouteTable {

  /** The label of all paths that have no route. */
  private static final String OTHER = "other";

  private final Map<String, List<Route>> byPath = new LinkedHashMap<>();

  public RouteTable(List<Route> routes) {
    routes.forEach(
        route -> byPath.computeIfAbsent(route.path(), path -> new ArrayList<>()).add(route));
  }

  /** Registers all routes; HEAD is answered like GET, without the body. */
  public void addTo(RoutesConfig config, RequestFilter filter) {
    byPath.forEach((path, routes) -> {
      for (Route each : routes) {
        String pattern = each.hasPathsBelow() ? path + "/*" : path;
        Handler route = each.hasPathsBelow() ? each::handle : literally(path, each::handle);
        if (each.method() == Route.Method.GET) {
          config.addEndpoint(Endpoint.create(HandlerType.GET, pattern).handler(route));
          config.addEndpoint(Endpoint.create(HandlerType.HEAD, pattern).handler(route));
        } else {
          config.addEndpoint(Endpoint.create(HandlerType.POST, pattern).handler(route));
        }
      }
      String allowed = allowed(routes);
      Handler options = request -> filter.options(request, allowed);
      boolean hasPathsBelow = routes.getFirst().hasPathsBelow();
      config.options(
          hasPathsBelow ? path + "/*" : path, hasPathsBelow ? options : literally(path, options));
    });
  }

  /** Treats an asterisk in a path as itself, because Algolia's clients send one. */
  private static Handler literally(String path, Handler handler) {
    return request -> {
      if (!request.path().equals(path)) {
        throw new NotFoundResponse();
      }
      handler.handle(request);
    };
  }

  /** Returns the route for a method and path, or null if there is none. */
  @Nullable Route at(String method, String path) {
    String name = method.equals("HEAD") ? "GET" : method;
    return routes(path).stream()
        .filter(route -> route.method().name().equals(name))
        .findFirst()
        .orElse(null);
  }

  /** Returns whether a path has a route. */
  public boolean has(String path) {
    return !routes(path).isEmpty();
  }

  /** Returns the path of the route that answers a path, otherwise one label for all other paths. */
  public String label(String path) {
    List<Route> routes = routes(path);
    return routes.isEmpty() ? OTHER : routes.getFirst().path();
  }

  private List<Route> routes(String path) {
    List<Route> own = byPath.getOrDefault(path, List.of());
    if (!own.isEmpty() && !own.getFirst().hasPathsBelow()) {
      return own;
    }
    return byPath.values().stream()
        .filter(each -> each.getFirst().hasPathsBelow())
        .filter(each -> path.startsWith(each.getFirst().path() + "/"))
        .findFirst()
        .orElse(List.of());
  }

  /** Returns the methods of a path, as the Allow header lists them. */
  public String allowed(String path) {
    return allowed(routes(path));
  }

  private static String allowed(List<Route> routes) {
    return routes.stream()
            .map(route -> route.method() == Route.Method.GET ? "GET, HEAD" : "POST")
            .collect(Collectors.joining(", "))
        + ", OPTIONS";
  }
}
