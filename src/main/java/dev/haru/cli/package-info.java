/**
 * The command line: commands, what they print, and the wiring of everything else. The only package
 * that prints; only {@code Main} ends the process.
 */
@NullMarked
package dev.haru.cli;

import org.jspecify.annotations.NullMarked;
