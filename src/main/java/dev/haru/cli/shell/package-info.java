/** Completion for shells that picocli does not support. */
@NullMarked
package dev.haru.cli.shell;

import org.jspecify.annotations.NullMarked;
