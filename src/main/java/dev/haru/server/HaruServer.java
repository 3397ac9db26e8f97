package dev.haru.server;

import dev.haru.mcp.LessonPlaces;
import dev.haru.search.live.Generations;
import dev.haru.search.live.Trouble;
import dev.haru.server.api.SearchService;
import dev.haru.server.http.Bodies;
import dev.haru.server.http.ClientResolver;
import dev.haru.server.http.ConnectionLimits;
import dev.haru.server.http.Connections;
import dev.haru.server.http.Cors;
import dev.haru.server.http.Hosts;
import dev.haru.server.http.RateLimiter;
import dev.haru.server.http.RequestFilter;
import dev.haru.server.http.Route;
import dev.haru.server.http.RouteTable;
import dev.haru.server.http.SearchWorkers;
import dev.haru.server.http.ServerException;
import dev.haru.server.mcp.McpRoute;
import dev.haru.server.observe.LibraryLog;
import dev.haru.server.observe.Metrics;
import dev.haru.server.observe.RequestRecorder;
import dev.haru.server.observe.ServerLog;
import dev.haru.server.observe.ZeroHitLog;
import dev.haru.server.page.LessonSource;
import dev.haru.server.rebuild.BuildMetrics;
import dev.haru.server.rebuild.Refresher;
import dev.haru.server.rebuild.Reindexer;
import dev.haru.server.rebuild.Reindexing;
import dev.haru.server.rebuild.Repairer;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.util.JavalinException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The HTTP server.
 *
 * <p>It listens from {@link #start} on and is ready as soon as the generations are open. The
 * caller, who opens them, closes them after {@link #close}.
 */
public final class HaruServer implements AutoCloseable {

  /** How long a client may take to send a request: long enough for bad connections. */
  static final Duration PATIENCE = Duration.ofSeconds(30);

  private final ServerOptions options;
  private final ServerLog serverLog;
  private final LibraryLog libraryLog;
  private final SearchWorkers workers;
  private final Refresher refresher;
  private final @Nullable Reindexer reindexer;
  private final @Nullable Repairer repairer;
  private final Javalin javalin;
  private final AtomicBoolean closed = new AtomicBoolean();

  /**
   * Creates a server.
   *
   * @param generations the index to search, which need not be open yet
   * @param places the files of the lessons
   * @param log receives lines of JSON, from several threads
   * @param clock tells the time of events
   * @param reindexing how the index is built when its content changes or it cannot be used, or null
   *     if this server never builds it
   * @param lessons reads the lessons, or null if this server has only their index
   */
  public HaruServer(
      ServerOptions options,
      Generations generations,
      LessonPlaces places,
      Consumer<String> log,
      Clock clock,
      @Nullable Reindexing reindexing,
      @Nullable LessonSource lessons) {
    this(
        options,
        generations,
        places,
        log,
        clock,
        reindexing,
        lessons,
        PATIENCE,
        ConnectionLimits.ofProcess(),
        List.of());
  }

  /** Creates a server with its own limits and additional routes. */
  HaruServer(
      ServerOptions options,
      Generations generations,
      LessonPlaces places,
      Consumer<String> log,
      Clock clock,
      @Nullable Reindexing reindexing,
      @Nullable LessonSource lessons,
      Duration patience,
      ConnectionLimits limits,
      List<Route> more) {
    this.options = options;
    this.serverLog = new ServerLog(log, clock);
    this.libraryLog = LibraryLog.into(serverLog);
    RateLimiter limiter = new RateLimiter(options.requestsPerSecond(), System::nanoTime);
    this.workers = new SearchWorkers(options.timeLimit(), limiter::charge);
    Metrics metrics = new Metrics(generations, clock);
    BuildMetrics buildMetrics = new BuildMetrics(metrics.registry());
    this.refresher = new Refresher(generations, buildMetrics, serverLog);
    this.reindexer =
        reindexing == null
            ? null
            : new Reindexer(reindexing, refresher, buildMetrics, serverLog, clock);
    this.repairer =
        reindexer == null ? null : new Repairer(generations, reindexer, System::nanoTime);
    Supplier<@Nullable Trouble> trouble = () -> trouble(generations);
    metrics.addTrouble(trouble);
    Connections connections = new Connections(limits, metrics);
    metrics.addConnections(connections);
    SearchService searches =
        new SearchService(
            limiter, workers, metrics, new ZeroHitLog(options.zeroHits(), clock, serverLog));
    Bodies bodies = new Bodies(connections);
    Cors cors = new Cors(options.origins());
    McpRoute mcp =
        new McpRoute(options.version(), generations, searches, bodies, cors, places, serverLog);
    List<Route> routes =
        new ArrayList<>(
            Routes.create(
                options, generations, searches, bodies, reindexer, trouble, metrics, lessons, mcp));
    routes.addAll(more);
    RouteTable table = new RouteTable(routes);
    ClientResolver clients = new ClientResolver(options.trustedProxies());
    RequestFilter filter =
        new RequestFilter(
            table, new Hosts(options.host(), options.publicUrl()), cors, clients, limiter, bodies);
    RequestRecorder recorder =
        new RequestRecorder(table, clients, metrics, serverLog, options.logsQueries());
    Problems problems = new Problems(serverLog, table, generations, metrics, lessons != null);
    this.javalin =
        Javalin.create(config -> {
          configure(config);
          JettySetup.apply(config.jetty, patience, clients, connections, metrics, recorder);
          config.routes.before(filter::enter);
          table.addTo(config.routes, filter);
          problems.addTo(config);
        });
  }

  /** Returns why the index in use is not that of the newest commit and content, or null. */
  private @Nullable Trouble trouble(Generations generations) {
    Trouble ofCommit = generations.trouble();
    return ofCommit != null || reindexer == null ? ofCommit : reindexer.trouble();
  }

  private void configure(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.jetty.host = options.host();
    config.jetty.port = options.port();
    config.http.prefer405over404 = true;
    config.router.ignoreTrailingSlashes = false;
  }

  /**
   * Starts to listen and to look for new generations.
   *
   * @throws ServerException if the server cannot listen on the address
   */
  public void start() throws ServerException {
    try {
      javalin.start();
    } catch (JavalinException e) {
      throw BindFailure.of(e, options);
    }
    refresher.start(repairer == null ? () -> {} : repairer::look);
  }

  /** Starts a build of the index because its content may have changed; returns at once. */
  public void contentChanged() {
    if (reindexer != null) {
      reindexer.beginOrFollow(Reindexer.Cause.CONTENT);
    }
  }

  /** Returns the port it listens on. */
  public int port() {
    return javalin.port();
  }

  /**
   * Stops accepting requests, answers those that have begun, for {@value
   * JettySetup#STOP_TIMEOUT_MILLIS} milliseconds at most, and shuts down.
   */
  @Override
  public void close() {
    if (!closed.compareAndSet(false, true)) {
      return;
    }
    refresher.close();
    javalin.stop();
    workers.close();
    if (reindexer != null) {
      reindexer.close();
    }
    libraryLog.close();
    serverLog.reportOmitted();
  }
}
