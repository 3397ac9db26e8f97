/**
 * The embedded Lucene engine, which implements the interfaces of {@code search.engine}.
 *
 * <p>{@code QueryCompiler} compiles clauses into Lucene queries; {@code TermStatesCache} looks each
 * term up once. A word is a {@code Bm25fQuery}: all its spellings over all fields, scored as one
 * word. {@code ScoreCollector} runs a query over all sections in all languages. Only for the hits
 * of the page, {@code LuceneQueryRun} reads positions from the postings, in one pass for all of
 * them, and {@code StoredSections} reads their stored text.
 */
@NullMarked
package dev.haru.search.lucene;

import org.jspecify.annotations.NullMarked;
