package dev.haru.cli.base;

import java.nio.file.Path;

/**
 * The surroundings of a run.
 *
 * @param home haru's checkout or archive, with the sample course {@code content} and {@code index}
 * @param directory the working directory
 * @param termination tells long-running commands when to end
 */
public record Environment(Path home, Path directory, ShutdownSignal termination) {}
