package dev.haru.server;

import dev.haru.search.SearchRequest;
import dev.haru.search.SearchResponse;
import dev.haru.search.live.Lease;

/** Runs searches, however they were asked for, and counts them. Safe for use by several threads. */
final class Searches {

  private final SearchWorkers workers;
  private final Metrics metrics;
  private final ZeroHitLog zeroHits;

  Searches(SearchWorkers workers, Metrics metrics, ZeroHitLog zeroHits) {
    this.workers = workers;
    this.metrics = metrics;
    this.zeroHits = zeroHits;
  }

  /** Answers from a generation. */
  SearchResponse run(Lease lease, SearchRequest search) {
    SearchResponse response = workers.run(deadline -> lease.engine().search(search, deadline));
    metrics.search(response.total(), response.hits().size());
    if (response.total() == 0) {
      zeroHits.add(search);
    }
    return response;
  }
}
