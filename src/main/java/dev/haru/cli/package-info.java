/**
 * The command line: commands, their output, and the wiring of everything else. No other package
 * prints; only {@code Main} ends the process.
 */
@NullMarked
package dev.haru.cli;

import org.jspecify.annotations.NullMarked;
