package dev.haru.server.api;

import dev.haru.server.http.Route;
import io.javalin.http.Context;

/** {@code GET /healthz}: the process is alive. */
public final class HealthRoute implements Route {

  @Override
  public String path() {
    return "/healthz";
  }

  @Override
  public boolean isLimited() {
    return false;
  }

  @Override
  public void handle(Context request) {
    request.contentType("application/json").result("{\"status\":\"live\"}");
  }
}
