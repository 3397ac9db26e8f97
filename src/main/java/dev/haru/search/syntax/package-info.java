/**
 * The syntax of typed queries: phrases, filters, exclusions, prefixes and words, each with its
 * place, and days named in words; and the analysis of the words. Any text is a query; words beyond
 * the 32nd and prefixes beyond the eighth are searched for as typed.
 */
@NullMarked
package dev.haru.search.syntax;

import org.jspecify.annotations.NullMarked;
