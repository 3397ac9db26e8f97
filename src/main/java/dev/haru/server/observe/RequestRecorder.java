package dev.haru.server.observe;

import dev.haru.server.http.Client;
import dev.haru.server.http.ClientResolver;
import dev.haru.server.http.Parameters;
import dev.haru.server.http.ProblemException;
import dev.haru.server.http.ProblemType;
import dev.haru.server.http.RequestDeadlineConnector;
import dev.haru.server.http.RouteTable;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.jspecify.annotations.Nullable;

/**
 * Counts and logs every answered request, including those that never reached a route, but not those
 * whose client disconnected before the response.
 *
 * <p>A line contains the client's network instead of its address, and the query only if the
 * operator asked for it, because searches are private.
 */
public final class RequestRecorder implements RequestLog {

  private static final int LONGEST_METHOD = 16;

  private final RouteTable routes;
  private final ClientResolver clients;
  private final Metrics metrics;
  private final ServerLog log;
  private final boolean logsQueries;

  public RequestRecorder(
      RouteTable routes,
      ClientResolver clients,
      Metrics metrics,
      ServerLog log,
      boolean logsQueries) {
    this.routes = routes;
    this.clients = clients;
    this.metrics = metrics;
    this.log = log;
    this.logsQueries = logsQueries;
  }

  @Override
  public void log(Request request, Response response) {
    if (RequestDeadlineConnector.isGone(request, response)) {
      return;
    }
    long nanos = System.nanoTime() - request.getBeginNanoTime();
    String route = routes.label(String.valueOf(request.getHttpURI().getPath()));
    int status = response.getStatus();
    metrics.request(route, status, nanos / 1e9);
    String method = request.getMethod();
    HttpFields headers = request.getHeaders();
    Client client =
        clients.of(
            Request.getRemoteAddr(request),
            headers.getValuesList("X-Forwarded-For"),
            headers.getValuesList("Forwarded"));
    long bytes = method.equals("HEAD") ? 0 : Response.getContentBytesWritten(response);
    String query = logsQueries ? request.getHttpURI().getQuery() : null;
    ServerLog.Members members =
        json -> {
          json.writeStringField(
              "method", method.substring(0, Math.min(LONGEST_METHOD, method.length())));
          json.writeStringField("route", route);
          json.writeNumberField("status", status);
          json.writeNumberField("millis", nanos / 1e6);
          json.writeNumberField("bytes", bytes);
          json.writeStringField("client", client.masked());
          if (query != null) {
            json.writeStringField("query", readable(query));
          }
        };
    if (isRefused(status)) {
      log.limited("status " + status, "request", members);
    } else {
      log.event("request", members);
    }
  }

  /**
   * Returns whether a request was rejected: the metrics count all of those, the log contains some.
   */
  private static boolean isRefused(int status) {
    return status >= 400 && status != ProblemType.INTERNAL_ERROR.status();
  }

  private static String readable(@Nullable String query) {
    try {
      return Parameters.decode(String.valueOf(query));
    } catch (ProblemException e) {
      return String.valueOf(query);
    }
  }
}
