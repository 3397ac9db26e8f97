/**
 * The engine on Lucene in the process.
 *
 * <p>{@code QueryCompiler} makes a {@code CompiledQuery} of a {@code ParsedQuery}; {@code
 * TermStatesCache} looks each of its terms up once. A query term is a {@code Bm25fQuery}: all its
 * spellings over all fields, scored as one word. {@code SectionMatches} runs the query over all
 * sections in all languages. For the hits of the page alone, {@code MatchFinder} reads positions
 * from the postings, all sections of the page in one go, {@code StoredSections} what the index has
 * stored of them, and {@code ClauseExplainer}, if asked, says where each score comes from.
 */
@NullMarked
package dev.haru.search.lucene;

import org.jspecify.annotations.NullMarked;
