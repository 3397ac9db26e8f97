/**
 * Hangul as keys: syllables, initial consonants, the two-set keyboard, keystroke distance, and
 * prefixes of half-composed syllables.
 *
 * <p>{@code FoldedText} removes spaces, case, width and accents; {@code PrefixAutomaton} makes an
 * automaton of the rest, in which a single consonant stands for any syllable that begins with it,
 * and the last syllable may be half composed.
 */
@NullMarked
package dev.haru.hangul;

import org.jspecify.annotations.NullMarked;
