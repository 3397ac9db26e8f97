/**
 * A query's meaning, without any engine's types: a {@code ParsedQuery} of {@code QueryTerm}s, each
 * with weighted {@code Expansion}s.
 *
 * <p>{@code QueryInterpreter} analyzes the words as lessons are analyzed, drops function words, and
 * finds compounds and names in the dictionary, the course's glossary and the glossary learned from
 * translations; {@code QueryExpander} makes terms of them, and {@code InitialConsonantExpander}
 * reads initial consonants. {@code ScoringPlanner} makes of a query the plan by which sections are
 * scored; neighbours of the query that stand near each other add a little. {@code DidYouMean} looks
 * for words that hardly any section has and that have a common neighbour one key away, and for
 * phrases that nothing matches. A query that finds more is proposed beside the results, which stay
 * as they are.
 */
@NullMarked
package dev.haru.search.query;

import org.jspecify.annotations.NullMarked;
