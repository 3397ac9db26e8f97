/**
 * String helpers that know nothing of haru: closest match, folding, percent-encoding, hashes; and a
 * cache of what is known about recent ones.
 */
@NullMarked
package dev.haru.text;

import org.jspecify.annotations.NullMarked;
