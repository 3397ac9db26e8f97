/**
 * The path from a request to an answer that all engines share, and the interfaces that an engine
 * implements.
 *
 * <p>{@code CourseSearchEngine} interprets the query ({@code search.query}), matches its clauses,
 * scores and collapses sections ({@code search.rank}) and cuts excerpts ({@code search.excerpt}).
 * An engine supplies a {@code SectionIndex}: words ({@code CourseVocabulary}), matches and
 * positions ({@code QueryRun}), columns ({@code SectionColumns}), stored sections and suggestions
 * ({@code SuggestionIndex}). This package does not depend on Lucene.
 */
@NullMarked
package dev.haru.search.engine;

import org.jspecify.annotations.NullMarked;
