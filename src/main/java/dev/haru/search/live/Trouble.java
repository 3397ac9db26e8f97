package dev.haru.search.live;

import java.time.Instant;

/**
 * The reason why the newest commit is not in use, or why the newest content has not been committed.
 *
 * @param code the kind of trouble: {@code index-missing}, {@code index-outdated}, {@code
 *     index-damaged} or {@code engine-failed} for a commit; the builder's own code for a build
 * @param message a sentence with paths, for the log and not for the public
 * @param since the time when it was first seen
 */
public record Trouble(String code, String message, Instant since) {}
