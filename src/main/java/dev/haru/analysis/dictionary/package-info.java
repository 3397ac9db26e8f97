/**
 * The IT dictionary: loanwords and their English, synonyms, and compounds.
 *
 * <p>{@code DictionaryCompiler} runs in haru's own build and writes what follows from the
 * dictionary alone (see {@code startup}). {@code CompoundSynonyms} says what a compound explains of
 * its words, for queries only.
 */
@NullMarked
package dev.haru.analysis.dictionary;

import org.jspecify.annotations.NullMarked;
