/**
 * The commands, one class each. {@code ServerBuild} gives failures of a server's builds their
 * codes; {@code IndexWatch} builds on the watcher's own thread, and changes in the meantime are its
 * next batch.
 */
@NullMarked
package dev.haru.cli.command;

import org.jspecify.annotations.NullMarked;
