package dev.haru.browser;

import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A course's site: a few pages and files in memory, at another origin and site than the server. */
public final class Site implements AutoCloseable {

  private final Javalin server;
  private final Map<String, File> files = new ConcurrentHashMap<>();

  private record File(String type, String policy, String text) {}

  private Site() {
    this.server =
        Javalin.create(config -> {
          config.startup.showJavalinBanner = false;
          config.startup.showOldJavalinVersionWarning = false;
          config.jetty.host = "127.0.0.1";
          config.jetty.port = 0;
          config.routes.before(this::answer);
        });
  }

  private void answer(Context request) {
    File file = files.get(request.path());
    if (file == null) {
      throw new NotFoundResponse();
    }
    if (!file.policy.isEmpty()) {
      request.header("Content-Security-Policy", file.policy);
    }
    request.contentType(file.type).result(file.text.getBytes(StandardCharsets.UTF_8));
    request.status(200).skipRemainingHandlers();
  }

  /** Starts a site without pages. */
  public static Site start() {
    Site site = new Site();
    site.server.start();
    return site;
  }

  /** Adds a page at a path. */
  public Site page(String path, String html) {
    return page(path, html, "");
  }

  /** Adds a page with a Content-Security-Policy at a path. */
  public Site page(String path, String html, String policy) {
    files.put(path, new File("text/html; charset=utf-8", policy, html));
    return this;
  }

  /** Adds a file at a path. */
  public Site file(String path, String type, String text) {
    files.put(path, new File(type, "", text));
    return this;
  }

  /** Returns the site's origin, {@code http://localhost:PORT}. */
  public String origin() {
    return "http://localhost:" + server.port();
  }

  @Override
  public void close() {
    server.stop();
  }
}
