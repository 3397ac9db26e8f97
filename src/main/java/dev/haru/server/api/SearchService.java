package dev.haru.server.api;

import dev.haru.search.LessonsRequest;
import dev.haru.search.LessonsResponse;
import dev.haru.search.SearchRequest;
import dev.haru.search.SearchResponse;
import dev.haru.search.SuggestRequest;
import dev.haru.search.SuggestResponse;
import dev.haru.search.live.Lease;
import dev.haru.server.http.Client;
import dev.haru.server.http.RateLimiter;
import dev.haru.server.http.RequestFilter;
import dev.haru.server.http.SearchWorkers;
import dev.haru.server.observe.Metrics;
import dev.haru.server.observe.ZeroHitLog;
import java.util.function.Supplier;

/** Runs and counts the searches of all routes. Safe for use by several threads. */
public final class SearchService {

  private final RateLimiter limiter;
  private final SearchWorkers workers;
  private final Metrics metrics;
  private final ZeroHitLog zeroHits;

  public SearchService(
      RateLimiter limiter, SearchWorkers workers, Metrics metrics, ZeroHitLog zeroHits) {
    this.limiter = limiter;
    this.workers = workers;
    this.metrics = metrics;
    this.zeroHits = zeroHits;
  }

  /** Counts further searches of a request; throws a problem if they are too many. */
  public void require(Client client, int more) {
    RequestFilter.requireRate(limiter, client, more);
  }

  /** Answers a client's search from a generation. */
  public SearchResponse run(Client client, Lease lease, SearchRequest search) {
    SearchResponse response =
        workers.run(client.key(), deadline -> lease.engine().search(search, deadline));
    metrics.search(response.total(), response.hits().size());
    if (response.total() == 0) {
      zeroHits.add(search);
    }
    return response;
  }

  /** Answers a client's request for lessons from a generation. */
  public LessonsResponse run(Client client, Lease lease, LessonsRequest lessons) {
    return workers.run(client.key(), deadline -> lease.engine().lessons(lessons, deadline));
  }

  /** Does a client's work on the threads that search, within the limits of a search. */
  public <T> T run(Client client, Supplier<T> work) {
    return workers.run(
        client.key(),
        deadline -> {
          deadline.check(); // it may have waited for long
          return work.get();
        });
  }

  /** Answers a client's request for completions from a generation. */
  SuggestResponse run(Client client, Lease lease, SuggestRequest suggest) {
    return workers.run(client.key(), deadline -> lease.engine().suggest(suggest, deadline));
  }
}
