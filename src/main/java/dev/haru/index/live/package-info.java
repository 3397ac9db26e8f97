/**
 * Statistics of live documents. Lucene counts replaced documents until their segment is rewritten;
 * {@code LiveReader} gives every reader of the index a term's document frequency less the deleted
 * documents that have it, and a field's mean length from the norms of live ones. {@code
 * IncrementalAnswersTest} edits a course at random and compares every answer to a set of queries,
 * including scores and excerpts, with that of an index built from scratch.
 */
@NullMarked
package dev.haru.index.live;

import org.jspecify.annotations.NullMarked;
