/**
 * The command line: commands, what they print, and the wiring of everything else.
 *
 * <p>The only package that prints or ends the process; may use all others.
 */
@NullMarked
package dev.haru.cli;

import org.jspecify.annotations.NullMarked;
