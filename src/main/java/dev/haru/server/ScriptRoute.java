package dev.haru.server;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** {@code GET /haru-search.js}: the search box, which pages of any origin may embed. */
final class ScriptRoute implements Route {

  private static final String NAME = "haru-search.js";

  /** A page that is loaded again soon asks nothing; a new version of the box is seen within it. */
  private static final String CACHING = "public, max-age=300, must-revalidate";

  private final byte[] script;
  private final String tag;

  ScriptRoute() {
    this.script = read();
    this.tag = EntityTag.of(script);
  }

  private static byte[] read() {
    try (InputStream in = ScriptRoute.class.getResourceAsStream(NAME)) {
      if (in == null) {
        throw new IllegalStateException(NAME + " is missing beside " + ScriptRoute.class);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String path() {
    return "/" + NAME;
  }

  @Override
  public SecurityHeaders security() {
    return SecurityHeaders.SCRIPT;
  }

  @Override
  public void handle(Context request) {
    Parameters.of(request.queryString(), List.of());
    request.header("Access-Control-Allow-Origin", "*"); // modules are fetched with CORS
    request.header("Cache-Control", CACHING);
    request.header("ETag", tag);
    if (EntityTag.matches(request.header("If-None-Match"), tag)) {
      request.status(304);
    } else {
      request.contentType("text/javascript; charset=utf-8").result(script);
    }
  }
}
