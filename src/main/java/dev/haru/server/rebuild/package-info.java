/**
 * Builds on request. All who want a build go to {@code Reindexer}: the watcher, {@code
 * ReindexRoute} and {@code GithubHookRoute} (which check who asks: {@code SharedSecret}, {@code
 * ReplayGuard}), and {@code Repairer}, which asks if the index is missing, damaged or of another
 * version, and again after every build that failed, with pauses that grow ({@code RetryPauses}).
 * {@code StuckBuilds} looks once a second at the lesson that a build is reading. One build runs at
 * a time, on a thread of its own, and one more for all who ask in the meantime; the {@code
 * Refresher} takes the commit into use at once. {@code cli} hands the build to the server, which
 * knows no {@code Indexer}.
 */
@NullMarked
package dev.haru.server.rebuild;

import org.jspecify.annotations.NullMarked;
