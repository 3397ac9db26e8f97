/**
 * What an index was built from, and what has changed since.
 *
 * <p>Uses {@code course}; used by {@code index}.
 */
@NullMarked
package dev.haru.index.plan;

import org.jspecify.annotations.NullMarked;
