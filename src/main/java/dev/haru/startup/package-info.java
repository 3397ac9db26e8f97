/**
 * What makes a search from the command line short: preloading, and tables that haru's own build
 * computes.
 *
 * <p>The launcher {@code haru} has Java load the classes of a search from a cache that it makes by
 * a training run, once for every jar and JDK. {@code FastPathArguments} ({@code cli}) reads the
 * usual command line; everything else is picocli's. {@code DictionaryCompiler} writes, as {@code
 * SortedStringTable}s in which a key is found without reading the others, synonyms and what nori
 * makes of every name ({@code PrecomputedNoriTokens}), and as a transducer what KStem makes of
 * English words ({@code PrecomputedKStem}), so that nori and KStem are loaded only for other words.
 * {@code Preloader} loads what will be needed next on other threads, and {@code OneShotDirectory}
 * maps the index's files without what Lucene would load for it.
 */
@NullMarked
package dev.haru.startup;

import org.jspecify.annotations.NullMarked;
