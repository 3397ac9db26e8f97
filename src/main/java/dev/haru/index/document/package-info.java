/**
 * A section into tokens, then into a Lucene document.
 *
 * <p>{@code DocumentMapper} makes one document of each section. Its display text is one string,
 * which {@code AnalyzedText} reads block by block; positions run through it whatever the field.
 * Each block goes to the field of the language in which it is written. {@code SectionSuggestions}
 * collects the section's heading, its lesson's title, and the terms of two or three words that it
 * repeats. The field {@code suggest} lists each once for every word in it, under the folded text
 * from that word on ({@code SuggestTerm}), so that both “load” and “bal” find “Load balancing” by a
 * prefix of terms. A term does not repeat its text but says how it is made of the folded one: where
 * spaces and capitals go, and the words before ({@code SurfaceFormCodec}).
 */
@NullMarked
package dev.haru.index.document;

import org.jspecify.annotations.NullMarked;
