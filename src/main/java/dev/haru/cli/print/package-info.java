/** Output for people: hits, sections and tables. */
@NullMarked
package dev.haru.cli.print;

import org.jspecify.annotations.NullMarked;
