/**
 * The engine on Lucene in the process, behind the ports of {@code search.engine}.
 *
 * <p>{@code QueryCompiler} makes Lucene queries of clauses; {@code TermStatesCache} looks each term
 * up once. A word is a {@code Bm25fQuery}: all its spellings over all fields, scored as one word.
 * {@code ScoreCollector} runs a query over all sections in all languages. For the hits of the page
 * alone, {@code LuceneQueryRun} reads positions from the postings, all sections of the page in one
 * go, and {@code StoredSections} what the index has stored of them.
 */
@NullMarked
package dev.haru.search.lucene;

import org.jspecify.annotations.NullMarked;
