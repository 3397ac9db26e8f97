/**
 * Optimizations of the start of a command-line search: preloading, and tables computed by haru's
 * own build.
 *
 * <p>The launcher {@code haru} makes Java load the classes of a search from a cache, which it
 * creates by a training run, once for every jar and JDK. {@code FastPathArguments} ({@code cli})
 * parses the usual command lines; all others are left to picocli. {@code DictionaryCompiler} writes
 * the synonyms and nori's tokens of every name ({@code PrecomputedNoriTokens}) as {@code
 * SortedStringTable}s, in which a key is found without reading the others, and the stems of English
 * words ({@code PrecomputedKStem}) as a transducer, so that nori and KStem are loaded only for
 * other words. {@code Preloader} loads on other threads what will be needed next, and {@code
 * OneShotDirectory} maps the index's files without the classes that Lucene would load for that.
 */
@NullMarked
package dev.haru.startup;

import org.jspecify.annotations.NullMarked;
