package dev.haru.server;

import dev.haru.search.live.Generations;
import dev.haru.search.live.Trouble;
import dev.haru.server.api.SearchService;
import dev.haru.server.http.Bodies;
import dev.haru.server.http.SearchWorkers;
import dev.haru.server.observe.Metrics;
import dev.haru.server.observe.ServerLog;
import dev.haru.server.rebuild.Reindexer;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * What routes share.
 *
 * @param options how the server behaves
 * @param generations the index
 * @param workers the threads that search
 * @param searches runs and counts searches
 * @param bodies reads what is sent
 * @param reindexer builds the index, or null where it is not built here
 * @param metrics counts
 * @param log takes events
 * @param clock tells the time
 */
public record Services(
    ServerOptions options,
    Generations generations,
    SearchWorkers workers,
    SearchService searches,
    Bodies bodies,
    @Nullable Reindexer reindexer,
    Metrics metrics,
    ServerLog log,
    Clock clock) {

  /** Returns why the index in use is not that of the newest commit and content, or null. */
  public @Nullable Trouble trouble() {
    Trouble ofCommit = generations.trouble();
    return ofCommit != null || reindexer == null ? ofCommit : reindexer.trouble();
  }
}
