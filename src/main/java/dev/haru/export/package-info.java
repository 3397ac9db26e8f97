/**
 * The search of a course as static files, for sites without a server: {@code haru export}.
 *
 * <p>{@code IndexPacker} makes the files that {@code search.packed} reads, from one generation of
 * Lucene's index. Their names are hashes of their contents, so that unchanged ones keep theirs.
 */
@NullMarked
package dev.haru.export;

import org.jspecify.annotations.NullMarked;
