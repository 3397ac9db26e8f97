/**
 * A query as it was typed, taken apart: phrases, filters, exclusions, prefixes and words, each with
 * its place; and the analysis of its words. Any text is a query; words beyond the 32nd and prefixes
 * beyond the eighth are searched for as typed.
 */
@NullMarked
package dev.haru.search.syntax;

import org.jspecify.annotations.NullMarked;
