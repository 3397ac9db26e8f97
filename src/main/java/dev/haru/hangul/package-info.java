/**
 * Hangul as keys: syllables, initial consonants, the two-set keyboard, keystroke distance, and
 * prefixes of half-composed syllables.
 *
 * <p>{@code FoldedText} takes spaces, case, width and accents away; {@code PrefixAutomaton} makes
 * an automaton of what is left, in which a lone consonant is any syllable that begins with it, and
 * the last syllable may be half composed.
 */
@NullMarked
package dev.haru.hangul;

import org.jspecify.annotations.NullMarked;
