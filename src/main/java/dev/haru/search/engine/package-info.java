/**
 * From a request to an answer over any index: the one way that all engines share, and the ports
 * that an engine implements.
 *
 * <p>{@code CourseSearchEngine} has the query interpreted ({@code search.query}), its clauses
 * matched, sections scored and collapsed ({@code search.rank}) and excerpts cut ({@code
 * search.excerpt}). An engine supplies a {@code SectionIndex}: words ({@code CourseVocabulary}),
 * matches and positions ({@code QueryRun}), columns ({@code SectionColumns}), stored sections and
 * what can be suggested ({@code SuggestionIndex}). Nothing here knows Lucene.
 */
@NullMarked
package dev.haru.search.engine;

import org.jspecify.annotations.NullMarked;
