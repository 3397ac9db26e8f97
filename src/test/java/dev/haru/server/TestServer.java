package dev.haru.server;

import dev.haru.cli.command.ServedLessons;
import dev.haru.course.Course;
import dev.haru.course.settings.OutsideAccess;
import dev.haru.index.build.BuildListener;
import dev.haru.index.build.Indexer;
import dev.haru.kit.TestCourse;
import dev.haru.mcp.LessonPlaces;
import dev.haru.search.live.Generations;
import dev.haru.search.lucene.LuceneSearchEngine;
import dev.haru.server.http.ConnectionLimits;
import dev.haru.server.http.Route;
import dev.haru.server.rebuild.Reindexing;
import dev.haru.server.rebuild.SharedSecret;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A real server on a free port, with a real index of a small course. */
public final class TestServer implements AutoCloseable {

  public static final ServerOptions USUAL =
      new ServerOptions(
          "127.0.0.1",
          0,
          Set.of("https://course.example.org"),
          null,
          List.of(),
          0,
          Duration.ofMinutes(1),
          false,
          null,
          "1.2.3");

  /** Limits that no test reaches. */
  static final ConnectionLimits NO_LIMITS = new ConnectionLimits(10_000, 10_000, 1 << 26, 1 << 26);

  /** Returns the usual options with the given recording of queries. */
  public static ServerOptions recording(boolean logsQueries, @Nullable Path zeroHits) {
    return new ServerOptions(
        USUAL.host(),
        USUAL.port(),
        USUAL.origins(),
        USUAL.publicUrl(),
        USUAL.trustedProxies(),
        USUAL.requestsPerSecond(),
        USUAL.timeLimit(),
        logsQueries,
        zeroHits,
        USUAL.version());
  }

  private final Path root;
  private final TestCourse content;
  private final Generations generations;
  private final BlockingQueue<String> log = new LinkedBlockingQueue<>();
  private final HttpClient client = HttpClient.newHttpClient();
  private HaruServer server;

  private TestServer(Path root) {
    this.root = root;
    this.content =
        new TestCourse(root.resolve("course"))
            .with("haru.yaml", "site: docsify\nlinks:\n  base: https://course.example.org/\n")
            .with(
                "2026/Days/day01.md",
                """
                # Day 1: Load balancing

                A load balancer spreads requests over several servers.
                """)
            .with(
                "2026/ko/Days/day01.md",
                """
                # 1일차: 로드 밸런싱

                로드 밸런서는 요청을 여러 서버로 나눕니다.
                """)
            .with("2026/Days/day02.md", "# Day 2: Git\n\nA commit is a snapshot.\n");
    for (int day = 3; day <= 12; day++) {
      String path = String.format(Locale.ROOT, "2026/Days/day%02d.md", day);
      content.with(path, "# Day " + day + "\n\nAn evergreen.\n");
    }
    this.generations =
        new Generations(
            root.resolve("index"),
            index -> new LuceneSearchEngine(index, Map.of()),
            Clock.systemUTC());
  }

  /** Starts a server that is ready. */
  public static TestServer start(Path root) throws Exception {
    return start(root, USUAL);
  }

  public static TestServer start(Path root, ServerOptions options, Route... more) throws Exception {
    TestServer server = notReady(root, options, more);
    server.build();
    server.generations.open();
    return server;
  }

  /** Builds a whole index. */
  public interface Build {
    void run() throws Exception;
  }

  /** Starts a server that is ready and rebuilds its index for clients with a secret. */
  public static TestServer reindexing(Path root, SharedSecret secret, Build build)
      throws Exception {
    Reindexing.Build whole =
        atOnce -> {
          build.run();
          return true;
        };
    return reindexing(root, whole, secret);
  }

  /** Starts a server that is ready and rebuilds its index with the given build. */
  public static TestServer reindexing(Path root, Reindexing.Build build, SharedSecret secret)
      throws Exception {
    TestServer server = notReady(root, USUAL, new Reindexing(build, secret));
    server.build();
    server.generations.open();
    return server;
  }

  /** Starts a server that is ready, with limits on connections. */
  static TestServer limited(
      Path root, ServerOptions options, ConnectionLimits limits, SharedSecret secret)
      throws Exception {
    Reindexing none = new Reindexing(atOnce -> true, secret);
    TestServer server = notReady(root, options, HaruServer.PATIENCE, limits, none);
    server.build();
    server.generations.open();
    return server;
  }

  /** Starts a server that has no index yet. */
  public static TestServer notReady(Path root, ServerOptions options, Route... more)
      throws Exception {
    return notReady(root, options, null, more);
  }

  /** Starts a server that is ready, with a deadline for requests. */
  public static TestServer impatient(Path root, Duration patience, SharedSecret secret)
      throws Exception {
    Reindexing none = new Reindexing(atOnce -> true, secret);
    TestServer server = notReady(root, USUAL, patience, NO_LIMITS, none);
    server.build();
    server.generations.open();
    return server;
  }

  private static TestServer notReady(
      Path root, ServerOptions options, Reindexing reindexing, Route... more) throws Exception {
    return notReady(root, options, HaruServer.PATIENCE, NO_LIMITS, reindexing, more);
  }

  private static TestServer notReady(
      Path root,
      ServerOptions options,
      Duration patience,
      ConnectionLimits limits,
      Reindexing reindexing,
      Route... more)
      throws Exception {
    TestServer server = new TestServer(root);
    server.server =
        new HaruServer(
            options,
            server.generations,
            new LessonPlaces(() -> Course.open(List.of(server.content.content()))),
            server.log::add,
            Clock.systemUTC(),
            reindexing,
            new ServedLessons(List.of(server.content.content()), OutsideAccess.NONE),
            patience,
            limits,
            List.of(more));
    server.server.start();
    return server;
  }

  public void build() throws Exception {
    Indexer.build(
        Course.open(List.of(content.content())),
        root.resolve("index"),
        Clock.systemUTC(),
        BuildListener.SILENT);
  }

  public void contentChanged() {
    server.contentChanged();
  }

  public TestCourse content() {
    return content;
  }

  public Path index() {
    return root.resolve("index");
  }

  public Generations generations() {
    return generations;
  }

  public int port() {
    return server.port();
  }

  public HttpResponse<String> get(String pathAndQuery, String... headers) throws Exception {
    return send("GET", pathAndQuery, headers);
  }

  public HttpResponse<String> send(String method, String pathAndQuery, String... headers)
      throws Exception {
    return send(
        request -> {
          HttpRequest.Builder with = request;
          for (int i = 0; i < headers.length; i += 2) {
            with = with.header(headers[i], headers[i + 1]);
          }
          return with.method(method, HttpRequest.BodyPublishers.noBody());
        },
        pathAndQuery);
  }

  public HttpResponse<String> send(UnaryOperator<HttpRequest.Builder> how, String pathAndQuery)
      throws Exception {
    return client.send(how.apply(request(pathAndQuery)).build(), BodyHandlers.ofString());
  }

  /** Returns a response without decompressing it. */
  public HttpResponse<byte[]> bytes(String pathAndQuery, String header, String value)
      throws Exception {
    return client.send(
        request(pathAndQuery).header(header, value).build(), BodyHandlers.ofByteArray());
  }

  public HttpRequest.Builder request(String pathAndQuery) {
    return HttpRequest.newBuilder(
        URI.create(
            String.format(Locale.ROOT, "http://127.0.0.1:%d%s", server.port(), pathAndQuery)));
  }

  /** Sends raw bytes and returns the whole response. */
  public String raw(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      socket.shutdownOutput();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Waits for a matching line of the log and returns it. */
  public String logged(Predicate<String> wanted) throws InterruptedException {
    for (String line = log.poll(60, TimeUnit.SECONDS);
        line != null;
        line = log.poll(60, TimeUnit.SECONDS)) {
      if (wanted.test(line)) {
        return line;
      }
    }
    throw new AssertionError("nothing like that was logged");
  }

  /** Stops only the server. */
  public void stop() {
    server.close();
  }

  @Override
  public void close() {
    server.close();
    generations.close();
    client.close();
  }

  /** Returns a route with the given handler. */
  public static Route route(String path, Handler handler) {
    return new Route() {
      @Override
      public String path() {
        return path;
      }

      @Override
      public void handle(Context request) throws Exception {
        handler.handle(request);
      }
    };
  }

  public static UncheckedIOException failure() {
    return new UncheckedIOException("secret of the disk", new IOException("/home/secret"));
  }
}
