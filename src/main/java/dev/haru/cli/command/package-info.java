/**
 * The commands, one class each. {@code ServerBuild} maps the failures of a server's builds to
 * codes; {@code IndexWatch} builds on the watcher's thread, and changes in the meantime become the
 * next batch.
 */
@NullMarked
package dev.haru.cli.command;

import org.jspecify.annotations.NullMarked;
