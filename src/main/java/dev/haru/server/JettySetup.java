package dev.haru.server;

import dev.haru.server.http.Bodies;
import dev.haru.server.http.BoundedHttpConnectionFactory;
import dev.haru.server.http.ClientResolver;
import dev.haru.server.http.Connections;
import dev.haru.server.http.Problem;
import dev.haru.server.http.ProblemType;
import dev.haru.server.http.RequestDeadlineConnector;
import dev.haru.server.observe.Metrics;
import io.javalin.config.JettyConfig;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.VirtualThreads;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The configuration of Jetty, which lies below Javalin: threads, limits, errors, shutdown. */
final class JettySetup {

  /** How long requests may continue while the server shuts down. */
  static final long STOP_TIMEOUT_MILLIS = 10_000;

  /** For the selectors; requests have virtual threads. */
  private static final int PLATFORM_THREADS = 16;

  /** The path that Jetty gives a request whose first line it cannot read. */
  private static final String UNREAD = "/badMessage";

  private JettySetup() {}

  /**
   * Configures Jetty.
   *
   * @param patience how long to wait for a request
   */
  static void apply(
      JettyConfig config,
      Duration patience,
      ClientResolver clients,
      Connections connections,
      Metrics metrics,
      RequestLog requestLog) {
    QueuedThreadPool threads = new QueuedThreadPool(PLATFORM_THREADS);
    threads.setName("haru-http");
    threads.setVirtualThreadsExecutor(VirtualThreads.getNamedVirtualThreadsExecutor("haru-http-"));
    config.threadPool = threads;
    config.modifyHttpConfiguration(http -> {
      http.setUriCompliance(UriCompliance.DEFAULT);
      http.setRequestHeaderSize(BoundedHttpConnectionFactory.HEADER_BYTES);
      http.setSendServerVersion(false);
    });
    config.addConnector((server, http) -> {
      RequestDeadlineConnector connector =
          new RequestDeadlineConnector(server, http, patience, clients, connections);
      connector.setHost(config.host);
      connector.setPort(config.port);
      return connector;
    });
    config.modifyServer(server -> {
      server.insertHandler(new GracefulHandler());
      server.setStopTimeout(STOP_TIMEOUT_MILLIS);
      server.setErrorHandler((request, response, done) -> answer(request, response, done, metrics));
      server.setRequestLog(requestLog);
    });
    config.modifyServletContextHandler(context ->
        context.setErrorHandler(
            (request, response, done) -> answer(request, response, done, metrics)));
  }

  /** Answers requests that Jetty rejects before Javalin sees them. */
  private static boolean answer(
      Request request, Response response, Callback done, Metrics metrics) {
    Object status = request.getAttribute(ErrorHandler.ERROR_STATUS);
    ProblemType code =
        ProblemType.of(status instanceof Integer number ? number : response.getStatus());
    Problem problem = new Problem(code, detail(code));
    response.setStatus(code.status());
    if (!RequestDeadlineConnector.isGone(request, response)) {
      metrics.refused(code);
    }
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problem.MEDIA_TYPE);
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
    response.getHeaders().put("X-Content-Type-Options", "nosniff");
    Content.Sink.write(
        response, true, new String(problem.json(path(request)), StandardCharsets.UTF_8), done);
    return true;
  }

  private static String path(Request request) {
    String path = request.getHttpURI().getPath();
    return path == null || path.equals(UNREAD) ? "" : path;
  }

  private static String detail(ProblemType code) {
    return switch (code) {
      case URI_TOO_LONG -> "the address is too long; shorten the query";
      case HEADERS_TOO_LARGE ->
          "a request must not have more than "
              + BoundedHttpConnectionFactory.MAX_HEADERS
              + " headers, or "
              + BoundedHttpConnectionFactory.HEADER_BYTES
              + " bytes of them";
      case REQUEST_TIMEOUT -> Bodies.LATE;
      case NOT_FOUND -> "not found";
      case NOT_READY -> "the server is shutting down; try again in a moment";
      case INTERNAL_ERROR -> "internal server error";
      default -> "malformed HTTP/1.1 request";
    };
  }
}
