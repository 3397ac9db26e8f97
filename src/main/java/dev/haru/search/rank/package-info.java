/**
 * The formulas: BM25F, section scores, collapsing. Numbers are in {@code RankingParameters}; {@code
 * src/docs/relevance.md} says where they come from.
 *
 * <p>{@code SectionScores} adds to each section a share of the best score in its lesson and of its
 * best translation's, and takes from those that say little. {@code ResultCollapser} applies the
 * language filter and makes sections that say the same one result, and, without a filter, a section
 * and its translations.
 */
@NullMarked
package dev.haru.search.rank;

import org.jspecify.annotations.NullMarked;
