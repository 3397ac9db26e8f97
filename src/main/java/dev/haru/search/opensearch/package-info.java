/**
 * The engine over an OpenSearch cluster.
 *
 * <p>What a query means is read here as ever, against the statistics of the course, which a server
 * loads once for each generation ({@code PublishedCourse}). From its clauses comes a query in
 * OpenSearch's language ({@code ClauseQuery}) that brings a few hundred candidates, each with a
 * {@code SectionRow}: its tokens by field with their positions. {@code search.rank} scores these as
 * it scores all sections in the process; the cluster's own scores only choose the candidates.
 *
 * <p>A query takes up to three requests: candidates; their translations and the best sections of
 * their lessons; the texts of the page.
 */
@NullMarked
package dev.haru.search.opensearch;

import org.jspecify.annotations.NullMarked;
