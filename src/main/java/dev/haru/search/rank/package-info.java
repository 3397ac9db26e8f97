/**
 * The ranking formulas, independent of any engine: clauses, BM25F, section scores, collapsing and
 * explanations.
 *
 * <p>A query is a {@code ScoringPlan} of {@code Clause}s. An engine supplies postings ({@code
 * TermPostings}) with their statistics and, once for each generation, {@code SectionColumns}.
 * {@code SectionScores} adds to each section a share of the best score in its lesson and of its
 * best translation's score, lowers the scores of short sections and of lists of links, and adds
 * that of a name. {@code DayRanking} puts the sections of a day that the query names above all
 * others. {@code ResultCollapser} applies the filters and collapses sections with the same text
 * into one result, as well as, without a language filter, a section and its translations; {@code
 * SectionListing} lists what passes the filters of a query without words. {@code HitExplainer}
 * breaks a score down into the formula's own parts. The numbers are in {@code RankingParameters};
 * {@code src/docs/relevance.md} says where they come from.
 */
@NullMarked
package dev.haru.search.rank;

import org.jspecify.annotations.NullMarked;
