/**
 * What is read once for each generation of a Lucene index, section by section: translation groups,
 * duplicate groups, lessons, dates.
 */
@NullMarked
package dev.haru.search.lucene.columns;

import org.jspecify.annotations.NullMarked;
