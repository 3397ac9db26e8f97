/**
 * How fast haru is: beside plain Lucene in one process, part by part with JMH, and at any size.
 *
 * <p>{@code src/docs/performance.md} has the commands and what they found.
 */
@NullMarked
package dev.haru.bench;

import org.jspecify.annotations.NullMarked;
