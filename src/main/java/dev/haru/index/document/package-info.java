/**
 * A section into tokens, without an engine's types, then into a Lucene document.
 *
 * <p>{@code SectionAnalyzer} makes an {@code AnalyzedSection}: every field's tokens with their
 * positions and offsets, what is shown, the words, and what is suggested. {@code DocumentMapper}
 * translates it into a Lucene document; another engine takes the same value.
 *
 * <p>A section's display text is one string, which {@code TextAnalyzer} analyzes block by block;
 * positions run through it whatever the field. Each block goes to the field of the language in
 * which it is written. {@code SectionSuggestions} collects the section's heading, its lesson's
 * title, and the terms of two or three words that it repeats. The field {@code suggest} lists each
 * once for every word in it, under the folded text from that word on ({@code SuggestTerm}), so that
 * both “load” and “bal” find “Load balancing” by a prefix of terms. A term does not repeat its text
 * but says how it is made of the folded one: where spaces and capitals go, and the words before
 * ({@code SurfaceFormCodec}).
 */
@NullMarked
package dev.haru.index.document;

import org.jspecify.annotations.NullMarked;
