/**
 * Latin words by the sound of their Korean transliteration, and the reverse. Spelling rules after
 * the loanword orthography are aligned with a Hangul word's sounds; the consonant skeleton picks
 * the candidates, and vowels and frequency decide.
 */
@NullMarked
package dev.haru.phonetic;

import org.jspecify.annotations.NullMarked;
