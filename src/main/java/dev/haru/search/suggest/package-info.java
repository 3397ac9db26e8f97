/**
 * Completions while typing.
 *
 * <p>{@code SuggestRequest} validates. {@code Candidates} runs an automaton over the terms of the
 * fields {@code word} and {@code suggest} and over the names of the dictionary and the course's
 * glossary. {@code Suggester} tries the typed text, otherwise its reading in the other keyboard
 * layout; if hardly anything begins with it, it allows one slip of the finger in the last word
 * ({@code PrefixSpellChecker}). {@code Suggestions} come in this order: the typed text itself,
 * texts that begin with it, texts with a later word that begins with it; each group by the number
 * of sections, in which a heading counts eight times and a repeated term four times. {@code
 * SectionCounts} counts the sections that contain a suggestion, translations once.
 */
@NullMarked
package dev.haru.search.suggest;

import org.jspecify.annotations.NullMarked;
