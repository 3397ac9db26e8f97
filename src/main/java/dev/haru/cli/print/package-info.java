/** Hits, sections and tables as a terminal shows them. */
@NullMarked
package dev.haru.cli.print;

import org.jspecify.annotations.NullMarked;
