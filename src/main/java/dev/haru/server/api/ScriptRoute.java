package dev.haru.server.api;

import dev.haru.server.http.Route;
import dev.haru.server.http.SecurityHeaders;
import io.javalin.http.Context;

/** {@code GET /haru-search.js}: the search box, which pages of any origin may embed. */
public final class ScriptRoute implements Route {

  private final Route file = new ResourceRoute("/haru-search.js", "text/javascript;charset=utf-8");

  @Override
  public String path() {
    return file.path();
  }

  @Override
  public boolean isLimited() {
    return file.isLimited();
  }

  @Override
  public SecurityHeaders security() {
    return SecurityHeaders.SCRIPT;
  }

  @Override
  public void handle(Context request) throws Exception {
    request.header("Access-Control-Allow-Origin", "*"); // browsers fetch modules with CORS
    file.handle(request);
  }
}
