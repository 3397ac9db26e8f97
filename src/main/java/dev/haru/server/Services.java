package dev.haru.server;

import dev.haru.search.live.Generations;
import java.time.Clock;

/**
 * What routes share.
 *
 * @param options how the server behaves
 * @param generations the index
 * @param workers the threads that search
 * @param searches runs and counts searches
 * @param metrics counts
 * @param log takes events
 * @param clock tells the time
 */
record Services(
    ServerOptions options,
    Generations generations,
    SearchWorkers workers,
    Searches searches,
    Metrics metrics,
    ServerLog log,
    Clock clock) {}
