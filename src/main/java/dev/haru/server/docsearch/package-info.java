/**
 * The part of Algolia's API that DocSearch uses. {@code AlgoliaQuery} parses a request, {@code
 * AlgoliaHit} writes a hit as a hierarchy whose level 0 is the lesson. All searches of a request
 * use the same generation.
 */
@NullMarked
package dev.haru.server.docsearch;

import org.jspecify.annotations.NullMarked;
