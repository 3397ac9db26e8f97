package dev.haru.server;

import dev.haru.search.live.Generations;
import dev.haru.search.live.Trouble;
import dev.haru.server.api.HealthRoute;
import dev.haru.server.api.OpenSearchRoute;
import dev.haru.server.api.ReadyRoute;
import dev.haru.server.api.ResourceRoute;
import dev.haru.server.api.ScriptRoute;
import dev.haru.server.api.SearchRoute;
import dev.haru.server.api.SearchService;
import dev.haru.server.api.StatusRoute;
import dev.haru.server.api.SuggestRoute;
import dev.haru.server.docsearch.AlgoliaRoute;
import dev.haru.server.http.Bodies;
import dev.haru.server.http.Route;
import dev.haru.server.mcp.McpRoute;
import dev.haru.server.observe.Metrics;
import dev.haru.server.observe.MetricsRoute;
import dev.haru.server.page.LessonRoute;
import dev.haru.server.page.LessonSource;
import dev.haru.server.page.PageRoute;
import dev.haru.server.rebuild.GithubHookRoute;
import dev.haru.server.rebuild.ReindexRoute;
import dev.haru.server.rebuild.Reindexer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Every route of the server. */
final class Routes {

  private Routes() {}

  /**
   * Creates the routes.
   *
   * @param reindexer builds the index, or null if this server never builds it
   * @param lessons reads the lessons, or null if this server has only their index
   * @param trouble returns what is wrong with the index or its builds, or null
   * @param mcp the route of assistants
   */
  static List<Route> create(
      ServerOptions options,
      Generations generations,
      SearchService searches,
      Bodies bodies,
      @Nullable Reindexer reindexer,
      Supplier<@Nullable Trouble> trouble,
      Metrics metrics,
      @Nullable LessonSource lessons,
      McpRoute mcp) {
    String version = options.version();
    String publicUrl = options.publicUrl();
    List<Route> routes = new ArrayList<>();
    if (lessons != null) {
      routes.add(new LessonRoute(generations, searches, lessons));
    }
    routes.addAll(
        List.of(
            new PageRoute(generations, searches, version, lessons != null),
            new ResourceRoute("/haru.css", "text/css;charset=utf-8"),
            new ResourceRoute("/page.js", "text/javascript;charset=utf-8"),
            new ResourceRoute("/haru.svg", "image/svg+xml"),
            new ResourceRoute("/openapi.json", "application/json"),
            new SearchRoute(generations, searches, version),
            new SuggestRoute(generations, searches, version, publicUrl),
            new OpenSearchRoute(generations, publicUrl),
            new AlgoliaRoute(generations, searches, bodies),
            mcp,
            new ReindexRoute(reindexer),
            new GithubHookRoute(reindexer, bodies),
            new StatusRoute(generations, trouble, version),
            ScriptRoute.ofBox(generations),
            ScriptRoute.ofDocsify(generations),
            new HealthRoute(),
            new ReadyRoute(generations),
            new MetricsRoute(metrics)));
    return routes;
  }
}
