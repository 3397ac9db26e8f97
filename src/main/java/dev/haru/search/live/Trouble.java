package dev.haru.search.live;

import java.time.Instant;

/**
 * Why the newest commit is not the one in use, or none was made of the newest content.
 *
 * @param code which kind it is: of a commit {@code index-missing}, {@code index-outdated}, {@code
 *     index-damaged} or {@code engine-failed}; of a build what the builder calls it
 * @param message the same in a sentence, with paths: for the log, not for everybody
 * @param since when it was first seen
 */
public record Trouble(String code, String message, Instant since) {}
