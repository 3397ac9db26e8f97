/**
 * The search API: requests, responses and the engine interface.
 *
 * <p>{@code SearchEngine.search} takes a validated {@code SearchRequest} and a {@code Deadline}.
 * All matches are visited, so totals and facets are exact. Equal scores are ordered by path and
 * line, so that pages neither overlap nor change with the order in which Lucene keeps documents.
 * Without a language filter, a section and its translations are one hit.
 */
@NullMarked
package dev.haru.search;

import org.jspecify.annotations.NullMarked;
