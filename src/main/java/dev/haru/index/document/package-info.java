/**
 * Analyzes a section into tokens, free of any engine's types, and makes a Lucene document of them.
 *
 * <p>{@code SectionAnalyzer} makes an {@code AnalyzedSection}: every field's tokens with their
 * positions and offsets, the displayed texts, the section's names, the words, as they are written
 * those that tokens may miss ({@code WrittenWordCollector}), and the suggestions. A bare heading
 * has its names only. {@code DocumentMapper} translates it into a Lucene document; another engine
 * can take the same value.
 *
 * <p>A section's display text is one string, which {@code TextAnalyzer} analyzes block by block;
 * positions run through it whatever the field. Each block goes to the field of the language in
 * which it is written. {@code SectionSuggestions} collects the section's heading, its lesson's
 * title, and the terms of two or three words that it repeats. The field {@code suggest} lists each
 * once for every word in it, under the folded text from that word on ({@code SuggestTerm}), so that
 * both “load” and “bal” find “Load balancing” by a prefix of terms. A term does not repeat its text
 * but encodes how to restore it from the folded one: where spaces and capitals go, and the words
 * before ({@code SurfaceFormCodec}).
 */
@NullMarked
package dev.haru.index.document;

import org.jspecify.annotations.NullMarked;
