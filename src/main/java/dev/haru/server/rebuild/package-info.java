/**
 * Builds on request. {@code Reindexer} runs all builds. They are requested by the watcher; by
 * {@code ReindexRoute} and {@code GithubHookRoute}, which authenticate the client ({@code
 * SharedSecret}, {@code ReplayGuard}); and by {@code Repairer}, if the index is missing, damaged or
 * of another version, and after every failed build, with growing pauses ({@code RetryPauses}).
 * {@code StuckBuilds} checks once a second which lesson a build is reading. One build runs at a
 * time, on its own thread, followed by one more for all requests in the meantime; the {@code
 * Refresher} switches to the commit at once. {@code cli} passes the build to the server, which does
 * not depend on {@code Indexer}.
 */
@NullMarked
package dev.haru.server.rebuild;

import org.jspecify.annotations.NullMarked;
