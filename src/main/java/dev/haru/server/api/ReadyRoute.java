package dev.haru.server.api;

import dev.haru.search.live.Generations;
import dev.haru.server.http.Route;
import io.javalin.http.Context;

/** {@code GET /readyz}: searches are answered, by a warm engine. */
public final class ReadyRoute implements Route {

  private final Generations generations;

  public ReadyRoute(Generations generations) {
    this.generations = generations;
  }

  @Override
  public String path() {
    return "/readyz";
  }

  @Override
  public boolean isLimited() {
    return false;
  }

  @Override
  public void handle(Context request) {
    generations.acquire().close(); // throws if there is none
    request.contentType("application/json").result("{\"status\":\"ready\"}");
  }
}
