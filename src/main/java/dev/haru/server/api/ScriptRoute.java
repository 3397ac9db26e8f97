package dev.haru.server.api;

import dev.haru.box.BoxScript;
import dev.haru.search.live.Generations;
import dev.haru.search.live.Lease;
import dev.haru.search.live.NotReadyException;
import dev.haru.server.http.EntityTag;
import dev.haru.server.http.Parameters;
import dev.haru.server.http.Route;
import dev.haru.server.http.SecurityHeaders;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** {@code GET} of a script for the course's site, which pages of any origin may embed. */
public final class ScriptRoute implements Route {

  private record Script(String content, String tag) {}

  private final String path;
  private final Function<Set<String>, String> source;
  private final Generations generations;
  private final Map<Set<String>, Script> scripts = new ConcurrentHashMap<>();

  private ScriptRoute(String path, Function<Set<String>, String> source, Generations generations) {
    this.path = path;
    this.source = source;
    this.generations = generations;
  }

  /** Returns the route of the search box, with the texts of the course's languages. */
  public static ScriptRoute ofBox(Generations generations) {
    return new ScriptRoute("/haru-search.js", BoxScript::ofServer, generations);
  }

  /** Returns the route of the plugin for docsify. */
  public static ScriptRoute ofDocsify(Generations generations) {
    return new ScriptRoute("/haru-docsify.js", any -> BoxScript.docsify(), generations);
  }

  @Override
  public String path() {
    return path;
  }

  @Override
  public boolean isLimited() {
    return false;
  }

  @Override
  public SecurityHeaders security() {
    return SecurityHeaders.SCRIPT;
  }

  @Override
  public void handle(Context request) {
    request.header("Access-Control-Allow-Origin", "*"); // browsers fetch modules with CORS
    Parameters.of(request.queryString(), List.of());
    Script script = scripts.computeIfAbsent(languages(), this::script);
    if (!EntityTag.settles(request, script.tag())) {
      request.contentType("text/javascript;charset=utf-8").result(script.content());
    }
  }

  /** Returns the course's languages, none before its first index. */
  private Set<String> languages() {
    try (Lease lease = generations.acquire()) {
      return Set.copyOf(lease.contents().languages().keySet());
    } catch (NotReadyException e) {
      return Set.of();
    }
  }

  private Script script(Set<String> languages) {
    String content = source.apply(languages);
    return new Script(content, EntityTag.of(content.getBytes(StandardCharsets.UTF_8)));
  }
}
