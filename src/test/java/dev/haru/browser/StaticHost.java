package dev.haru.browser;

import io.javalin.Javalin;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * A host of static files, as GitHub Pages or a CDN is one, that can be made to misbehave. Its pages
 * allow nothing but what an export is documented to need.
 */
final class StaticHost implements AutoCloseable {

  /** The strictest Content-Security-Policy under which a search works. */
  static final String STRICT =
      "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self';"
          + " base-uri 'none'; form-action 'none'";

  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "json", "application/json",
          "md", "text/markdown; charset=utf-8",
          "bin", "application/octet-stream");

  private final Javalin server;
  private final Map<String, byte[]> files = new ConcurrentHashMap<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private volatile Trouble trouble = Trouble.NONE;
  private volatile String policy = STRICT;

  /** What happens to a file on its way. */
  interface Trouble {

    Trouble NONE = (path, content) -> content;

    /** Returns what is sent instead of a file, or null for 404. */
    byte @Nullable [] apply(String path, byte @Nullable [] content) throws Exception;

    /** Returns the same trouble for the first few of the files that it concerns. */
    default Trouble times(int times) {
      List<String> troubled = new ArrayList<>();
      return (path, content) -> {
        byte[] sent;
        synchronized (troubled) {
          sent = troubled.size() < times ? apply(path, content) : content;
          if (!Arrays.equals(sent, content)) {
            troubled.add(path);
          }
        }
        return sent;
      };
    }
  }

  private StaticHost() {
    this.server =
        Javalin.create(config -> {
          config.startup.showJavalinBanner = false;
          config.startup.showOldJavalinVersionWarning = false;
          config.jetty.host = "127.0.0.1";
          config.jetty.port = 0;
          config.routes.before(this::answer);
        });
  }

  /** Starts a host without files. */
  static StaticHost start() {
    StaticHost host = new StaticHost();
    host.server.start();
    return host;
  }

  private void answer(Context request) throws Exception {
    String path = request.path();
    asked.add(path);
    byte[] content =
        trouble.apply(path, files.get(path.endsWith("/") ? path + "index.html" : path));
    request.header("Content-Security-Policy", policy);
    request.header("Access-Control-Allow-Origin", "*");
    if (content == null) {
      request.status(404).result("not found");
    } else {
      request.header("Cache-Control", "max-age=600");
      request.contentType(typeOf(path)).result(content);
      request.status(200);
    }
    request.skipRemainingHandlers();
  }

  private static String typeOf(String path) {
    String extension = path.endsWith("/") ? "html" : path.substring(path.lastIndexOf('.') + 1);
    return TYPES.getOrDefault(extension, "application/octet-stream");
  }

  /** Replaces everything below a directory, which ends with a slash, by an export. */
  void deploy(String directory, ExportFiles export) {
    files.keySet().removeIf(path -> path.startsWith(directory));
    export.files().forEach((name, content) -> files.put(directory + name, content));
  }

  /** Adds a file. */
  void put(String path, byte[] content) {
    files.put(path, content);
  }

  /** Makes files fail, or stops that with {@link Trouble#NONE}. */
  void trouble(Trouble next) {
    trouble = next;
  }

  /** Sets the Content-Security-Policy. */
  void policy(String next) {
    policy = next;
  }

  /** Returns the paths that have been asked for, in order. */
  List<String> asked() {
    return List.copyOf(asked);
  }

  void forget() {
    asked.clear();
  }

  String origin() {
    return "http://localhost:" + server.port();
  }

  @Override
  public void close() {
    server.stop();
  }
}
