/**
 * The per-section data that is read once for each generation of a Lucene index: translation groups,
 * duplicate groups, lessons and dates.
 */
@NullMarked
package dev.haru.search.lucene.columns;

import org.jspecify.annotations.NullMarked;
