/**
 * Completions while typing.
 *
 * <p>{@code SuggestRequest} validates. {@code Candidates} runs an automaton over the terms of the
 * fields {@code word} and {@code suggest} and over the names of the dictionary and the course's
 * glossary. {@code Suggester} tries what was typed, otherwise the other keyboard's reading of it;
 * if hardly anything begins so, one slip of the finger in its last word ({@code
 * PrefixSpellChecker}). {@code Suggestions} orders: what was typed, what begins so, what has a
 * later word that begins so; each by its sections, of which a heading's count eight times and those
 * of a repeated term four times. {@code SectionCounts} counts in how many sections a suggestion
 * stands, translations once.
 */
@NullMarked
package dev.haru.search.suggest;

import org.jspecify.annotations.NullMarked;
