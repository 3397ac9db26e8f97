/**
 * Turns text into tokens, the same way for lessons and queries.
 *
 * <p>Korean and English share one token stream. Technical and Latin words are found first; nori
 * reads the Korean around them with haru's dictionary; English is stemmed. Every other language
 * with an analyzer in Lucene uses that one. An English paragraph of a French lesson is analyzed as
 * English.
 */
@NullMarked
package dev.haru.analysis;

import org.jspecify.annotations.NullMarked;
