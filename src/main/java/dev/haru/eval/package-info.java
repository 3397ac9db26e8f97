/**
 * Measures the ranking: judged queries in, a run and its figures out.
 *
 * <p>Builds on {@code search} alone; the command line prints what it finds.
 */
@NullMarked
package dev.haru.eval;

import org.jspecify.annotations.NullMarked;
