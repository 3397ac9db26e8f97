/**
 * Statistics of live documents. Lucene counts documents that were replaced until their segment is
 * written again; {@code LiveReader} gives every reader of the index a term's document frequency
 * less the deleted documents that have it, and a field's mean length from the norms of live ones.
 * {@code IncrementalAnswersTest} edits a course at random and compares every answer of a query set,
 * scores and excerpts included, with those of an index built from scratch.
 */
@NullMarked
package dev.haru.index.live;

import org.jspecify.annotations.NullMarked;
