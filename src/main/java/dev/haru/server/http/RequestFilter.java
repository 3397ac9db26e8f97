package dev.haru.server.http;

import io.javalin.http.Context;
import java.time.Duration;
import java.util.Collections;
import java.util.List;

/** Checks every request before its route handles it, and sets the headers of every response. */
public final class RequestFilter {

  private final RouteTable routes;
  private final Hosts hosts;
  private final Cors cors;
  private final ClientResolver clients;
  private final RateLimiter limiter;
  private final Bodies bodies;

  public RequestFilter(
      RouteTable routes,
      Hosts hosts,
      Cors cors,
      ClientResolver clients,
      RateLimiter limiter,
      Bodies bodies) {
    this.routes = routes;
    this.hosts = hosts;
    this.cors = cors;
    this.clients = clients;
    this.limiter = limiter;
    this.bodies = bodies;
  }

  /** Sets the headers of the response and rejects requests that no route may handle. */
  public void enter(Context request) {
    Route route = routes.at(request.req().getMethod(), request.path());
    (route == null ? SecurityHeaders.API : route.security()).set(request);
    request.res().setContentType(null); // or Javalin's default would be in responses without a body
    request.header("Cache-Control", "no-store");
    request.header("Vary", "Accept-Encoding");
    requireHost(request);
    Client client = client(request);
    client.noteIn(request);
    cors.onAnswer(request);
    if (request.header("X-HTTP-Method-Override") != null) {
      throw new Problem(
              ProblemType.MALFORMED_REQUEST, "X-HTTP-Method-Override is not supported; remove it")
          .exception();
    }
    if (route == null || route.isLimited()) {
      requireRate(limiter, client, 1);
    }
    if (route != null) {
      requireBody(request, route.maxBody());
    }
  }

  private void requireHost(Context request) {
    String host = request.header("Host");
    if (!hosts.isOurs(host, request.req().getLocalAddr())) {
      throw new Problem(
              ProblemType.MISDIRECTED_REQUEST,
              "'"
                  + host
                  + "' is not a name of this server; if it should be, start the server with"
                  + " --public-url http://"
                  + host)
          .exception();
    }
  }

  private void requireBody(Context request, int most) {
    boolean endless = request.header("Transfer-Encoding") != null && most == 0;
    if (request.req().getContentLengthLong() > most || endless) {
      bodies.discard(request);
      if (most > 0) {
        throw Bodies.tooLarge(most);
      }
      String detail = "a request to " + request.path() + " must not have a body";
      throw new Problem(ProblemType.CONTENT_TOO_LARGE, detail)
          .with("Connection", "close")
          .exception();
    }
  }

  /** Counts requests of a client; throws a problem if it has to wait. */
  public static void requireRate(RateLimiter limiter, Client client, int requests) {
    Duration wait = limiter.take(client.key(), requests);
    if (!wait.isZero()) {
      long seconds = wait.plusSeconds(1).minusNanos(1).toSeconds();
      throw new Problem(
              ProblemType.RATE_LIMITED, "too many requests; try again in " + seconds + " s")
          .with("Retry-After", Long.toString(seconds))
          .exception();
    }
  }

  private Client client(Context request) {
    return clients.of(
        request.req().getRemoteAddr(),
        headers(request, "X-Forwarded-For"),
        headers(request, "Forwarded"));
  }

  private static List<String> headers(Context request, String name) {
    return Collections.list(request.req().getHeaders(name));
  }

  /** Answers OPTIONS, which browsers send before some requests from other origins. */
  void options(Context request, String allowed) {
    request.header("Allow", allowed);
    cors.onPreflight(request, allowed);
    request.status(204);
  }
}
