/**
 * Text into tokens, for lessons and queries alike, so that both see the same words.
 *
 * <p>Korean and English share one token stream. Technical and Latin words are found first; nori
 * reads the Korean around them with haru's dictionary; English is stemmed. Every other language has
 * Lucene's analyzer for it. An English paragraph of a French lesson is analyzed as English.
 */
@NullMarked
package dev.haru.analysis;

import org.jspecify.annotations.NullMarked;
