/**
 * An engine over an index that is packed into static files, for a browser without a server.
 *
 * <p>{@code PackedIndex} supplies what {@code search.engine} asks of an index. Its tables ({@code
 * BlockTable}) are cut into blocks by ranges of keys, one file each, so that a query fetches only
 * what it looks up. Files come through the port {@code PackedFiles}, which may not have one yet:
 * then {@code MissingFiles} says which to fetch, and the query is answered once more. {@code
 * PackedAnalysis} analyzes queries by what Lucene's analyzers made of the course's words. Nothing
 * here depends on Lucene's index.
 *
 * <p>The package {@code export} writes these files.
 */
@NullMarked
package dev.haru.search.packed;

import org.jspecify.annotations.NullMarked;
