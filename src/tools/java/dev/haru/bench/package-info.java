/**
 * Measurements of haru's speed: beside plain Lucene in one process, part by part with JMH, and at
 * any size.
 *
 * <p>{@code src/docs/performance.md} has the commands and the figures.
 */
@NullMarked
package dev.haru.bench;

import org.jspecify.annotations.NullMarked;
