package dev.haru.server;

import io.javalin.http.Context;

/** {@code GET /healthz}: the process lives. */
final class HealthRoute implements Route {

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
