package dev.haru.browser;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A course's site: a few pages and files in memory, of another origin and site than the server. */
public final class Site implements AutoCloseable {

  private final HttpServer server;
  private final Map<String, File> files = new ConcurrentHashMap<>();

  private record File(String type, String policy, String text) {}

  private Site(HttpServer server) {
    this.server = server;
  }

  /** Starts a site without a page. */
  public static Site start() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    Site site = new Site(server);
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            File file = site.files.get(exchange.getRequestURI().getPath());
            if (file == null) {
              exchange.sendResponseHeaders(404, -1);
              return;
            }
            exchange.getResponseHeaders().set("Content-Type", file.type);
            if (!file.policy.isEmpty()) {
              exchange.getResponseHeaders().set("Content-Security-Policy", file.policy);
            }
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(file.text.getBytes(StandardCharsets.UTF_8));
          }
        });
    server.start();
    return site;
  }

  /** Puts a page at a path. */
  public Site page(String path, String html) {
    return page(path, html, "");
  }

  /** Puts a page with a Content-Security-Policy at a path. */
  public Site page(String path, String html, String policy) {
    files.put(path, new File("text/html; charset=utf-8", policy, html));
    return this;
  }

  /** Puts a file at a path. */
  public Site file(String path, String type, String text) {
    files.put(path, new File(type, "", text));
    return this;
  }

  /** Returns the site's origin, {@code http://localhost:PORT}. */
  public String origin() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
