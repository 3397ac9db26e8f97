/**
 * Finds Latin words by the sound of their Korean transliteration, and the reverse. Letters are
 * aligned with a Hangul word's sounds by spelling rules that follow the loanword orthography; the
 * consonant skeleton selects the candidates, and vowels and frequency decide.
 */
@NullMarked
package dev.haru.phonetic;

import org.jspecify.annotations.NullMarked;
