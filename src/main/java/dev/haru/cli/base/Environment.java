package dev.haru.cli.base;

import java.nio.file.Path;

/**
 * Where haru runs.
 *
 * @param home haru's own checkout, with its course {@code content} and the place of indexes
 * @param directory the working directory
 * @param termination tells when to end
 */
public record Environment(Path home, Path directory, ShutdownSignal termination) {}
