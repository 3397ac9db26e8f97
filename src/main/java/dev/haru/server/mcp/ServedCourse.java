package dev.haru.server.mcp;

import dev.haru.mcp.AskedCourse;
import dev.haru.mcp.LessonPlaces;
import dev.haru.mcp.ShownText;
import dev.haru.search.InvalidQuery;
import dev.haru.search.LessonsRequest;
import dev.haru.search.LessonsResponse;
import dev.haru.search.SearchRequest;
import dev.haru.search.SearchResponse;
import dev.haru.search.SearchTimeout;
import dev.haru.search.SearchUnavailable;
import dev.haru.search.live.Contents;
import dev.haru.search.live.Generations;
import dev.haru.search.live.Lease;
import dev.haru.search.live.NotReadyException;
import dev.haru.server.api.SearchService;
import dev.haru.server.http.Client;
import dev.haru.server.http.ProblemException;
import dev.haru.server.observe.ServerLog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;

/**
 * The course that a server has, for the assistant of one request. Its failures are told without
 * anything of this machine.
 *
 * @param client the client, whose limits apply
 * @param generations the index
 * @param searches runs what takes time
 * @param places the lessons' files
 * @param log receives what is not the client's fault
 */
record ServedCourse(
    Client client,
    Generations generations,
    SearchService searches,
    LessonPlaces places,
    ServerLog log)
    implements AskedCourse {

  @Override
  public String name() {
    return contents().course();
  }

  @Override
  public List<String> languages() {
    return List.copyOf(contents().languages().keySet());
  }

  private Contents contents() {
    try (Lease lease = generations.acquire()) {
      return lease.contents();
    }
  }

  @Override
  public SearchResponse search(SearchRequest request) {
    try (Lease lease = generations.acquire()) {
      return searches.run(client, lease, request);
    }
  }

  @Override
  public LessonsResponse lessons(LessonsRequest request) {
    try (Lease lease = generations.acquire()) {
      return searches.run(client, lease, request);
    }
  }

  @Override
  public ShownText show(String place, int offset) {
    return searches.run(
        client,
        () -> {
          try {
            return places.show(place, offset);
          } catch (IOException e) {
            throw new UncheckedIOException("a lesson cannot be read", e);
          }
        });
  }

  @Override
  public String sentence(Exception failure) {
    return switch (failure) {
      case InvalidQuery known -> String.valueOf(known.getMessage());
      case SearchTimeout known -> String.valueOf(known.getMessage());
      case NotReadyException known -> String.valueOf(known.getMessage());
      case ProblemException known -> known.problem().detail();
      case SearchUnavailable known -> {
        log.rarely("search-unavailable", String.valueOf(known.getMessage()));
        yield "search is unavailable now; try again in a moment";
      }
      default -> {
        String id = UUID.randomUUID().toString();
        log.failure(id, failure);
        yield "internal server error; for details, look for this id in the server's log: " + id;
      }
    };
  }
}
