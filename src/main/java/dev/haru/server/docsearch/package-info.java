/**
 * Algolia's interface as far as DocSearch uses it. {@code AlgoliaQuery} reads what its client
 * sends, {@code AlgoliaHit} writes a hit as a hierarchy whose level 0 is the lesson. All searches
 * of a request are of one generation.
 */
@NullMarked
package dev.haru.server.docsearch;

import org.jspecify.annotations.NullMarked;
