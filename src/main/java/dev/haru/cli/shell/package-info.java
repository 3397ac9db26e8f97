/** Shells: completion for those that picocli does not support, and words as they read them. */
@NullMarked
package dev.haru.cli.shell;

import org.jspecify.annotations.NullMarked;
