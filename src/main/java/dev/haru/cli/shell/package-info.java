/** Completion for shells for which picocli has none. */
@NullMarked
package dev.haru.cli.shell;

import org.jspecify.annotations.NullMarked;
