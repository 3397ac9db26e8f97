package dev.haru.server.mcp;

import dev.haru.mcp.LessonPlaces;
import dev.haru.mcp.McpAnswer;
import dev.haru.mcp.McpEndpoint;
import dev.haru.search.live.Generations;
import dev.haru.server.api.SearchService;
import dev.haru.server.http.AcceptHeader;
import dev.haru.server.http.Bodies;
import dev.haru.server.http.Client;
import dev.haru.server.http.Cors;
import dev.haru.server.http.PostRoute;
import dev.haru.server.http.Problem;
import dev.haru.server.http.ProblemType;
import dev.haru.server.observe.ServerLog;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /mcp}: a message of an assistant. There are no sessions and the server sends nothing
 * on its own, so GET and DELETE are not allowed, which clients understand.
 */
public final class McpRoute extends PostRoute {

  private static final String MEDIA_TYPE = "application/json";

  private static final int MAX_BODY = 65_536;

  private static final int BAD_REQUEST = 400;
  private static final int ACCEPTED = 202;

  private final String version;
  private final ReentrantLock making = new ReentrantLock();

  /**
   * Null before the first request: loading the SDK would delay the server's start by half a second.
   */
  private volatile @Nullable McpEndpoint endpoint;

  private final Generations generations;
  private final SearchService searches;
  private final Bodies bodies;
  private final Cors cors;
  private final LessonPlaces places;
  private final ServerLog log;

  /** Creates the route of a server of this version. */
  public McpRoute(
      String version,
      Generations generations,
      SearchService searches,
      Bodies bodies,
      Cors cors,
      LessonPlaces places,
      ServerLog log) {
    super("/mcp", MAX_BODY);
    this.version = version;
    this.generations = generations;
    this.searches = searches;
    this.bodies = bodies;
    this.cors = cors;
    this.places = places;
    this.log = log;
  }

  @Override
  public void handle(Context request) {
    cors.requireOrigin(request);
    AcceptHeader.require(request.header("Accept"), MEDIA_TYPE);
    McpEndpoint endpoint = endpoint();
    requireVersion(request.header("MCP-Protocol-Version"), endpoint.protocolVersions());
    String message = new String(bodies.read(request, MAX_BODY), StandardCharsets.UTF_8);
    McpAnswer answer =
        endpoint.answer(
            message, new ServedCourse(Client.of(request), generations, searches, places, log));
    if (answer.json() == null) {
      request.status(ACCEPTED);
      return;
    }
    if (answer.isMalformed()) {
      request.status(BAD_REQUEST);
    }
    request.contentType(MEDIA_TYPE).result(answer.json().getBytes(StandardCharsets.UTF_8));
  }

  private McpEndpoint endpoint() {
    McpEndpoint made = endpoint;
    if (made != null) {
      return made;
    }
    making.lock();
    try {
      made = endpoint;
      if (made == null) {
        made = new McpEndpoint(version);
        endpoint = made;
      }
      return made;
    } finally {
      making.unlock();
    }
  }

  private static void requireVersion(@Nullable String version, List<String> known) {
    if (version != null && !known.contains(version)) {
      throw new Problem(
              ProblemType.MALFORMED_REQUEST,
              "MCP-Protocol-Version must be one of "
                  + String.join(", ", known)
                  + " but was '"
                  + version
                  + "'")
          .exception();
    }
  }
}
