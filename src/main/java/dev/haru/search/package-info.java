/**
 * From a query to ranked sections: what the query means, how Lucene runs it, which sections come
 * first and what is shown of them.
 *
 * <p>Builds on the field names and the commit of {@code index} and on {@code text}. The command
 * line, the server and the evaluation all search through {@link dev.haru.search.SearchEngine}. What
 * a query means ({@link dev.haru.search.Meaning}) is kept apart from how Lucene runs it, so that
 * another engine can take the same meaning.
 */
@NullMarked
package dev.haru.search;

import org.jspecify.annotations.NullMarked;
