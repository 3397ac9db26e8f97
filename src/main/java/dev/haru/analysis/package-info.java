/**
 * Turns text into tokens, the same way for lessons and queries.
 *
 * <p>Korean and English share one token stream. Technical and Latin words are found first; nori
 * reads the Korean around them with haru's dictionary; English is stemmed. In every other language
 * technical words are found in the same way, and Lucene's analyzer reads the text around them. An
 * English paragraph of a French lesson is analyzed as English.
 *
 * <p>{@code HeadingNames} gives the names by which a heading is found as a whole, {@code WordTerms}
 * the terms of words that stand alone.
 */
@NullMarked
package dev.haru.analysis;

import org.jspecify.annotations.NullMarked;
