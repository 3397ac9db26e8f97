/**
 * The formulas: clauses, BM25F, section scores, collapsing, explanations. No engine's types.
 *
 * <p>A query is a {@code ScoringPlan} of {@code Clause}s. An engine supplies postings ({@code
 * TermPostings}) with their statistics and, once for each generation, {@code SectionColumns}.
 * {@code SectionScores} adds to each section a share of the best score in its lesson and of its
 * best translation's, and takes from those that say little. {@code ResultCollapser} applies the
 * filters and makes sections that say the same one result, and, without a language filter, a
 * section and its translations. {@code HitExplainer} says where a score comes from, by the
 * formula's own parts. Numbers are in {@code RankingParameters}; {@code src/docs/relevance.md} says
 * where they come from.
 */
@NullMarked
package dev.haru.search.rank;

import org.jspecify.annotations.NullMarked;
