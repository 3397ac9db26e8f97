/**
 * haru's two dictionaries. The IT dictionary has loanwords and their English, synonyms, and
 * compounds, by which lessons are analyzed as well; the everyday dictionary has plain words of
 * software documentation, for queries only.
 *
 * <p>{@code DictionaryCompiler} runs in haru's own build and writes what follows from the
 * dictionaries alone (see {@code startup}). {@code CompoundSynonyms} says what a compound explains
 * of its words, for queries only.
 */
@NullMarked
package dev.haru.analysis.dictionary;

import org.jspecify.annotations.NullMarked;
