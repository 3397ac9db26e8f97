/**
 * Interpreted queries, without any engine's types: a {@code ParsedQuery} of {@code QueryTerm}s,
 * each with weighted {@code Expansion}s.
 *
 * <p>{@code QueryInterpreter} analyzes the words as lessons are analyzed, drops function words, and
 * finds compounds and names in the course's glossary, haru's dictionaries and the glossary learned
 * from translations; {@code NameInterpreter} reads the query as a section's name; {@code
 * QueryExpander} turns them into query terms, and {@code InitialConsonantExpander} reads initial
 * consonants. {@code ScoringPlanner} turns a query into the plan by which sections are scored;
 * neighbours in the query that are near each other in a section add a little. {@code DidYouMean}
 * looks for rare words with a common neighbour one key away, and for phrases without a match. A
 * query that finds more is proposed beside the results, which stay unchanged.
 */
@NullMarked
package dev.haru.search.query;

import org.jspecify.annotations.NullMarked;
