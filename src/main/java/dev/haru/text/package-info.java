/**
 * String helpers that know nothing of haru: closest match, folding, percent-encoding, hashes, a
 * cache.
 */
@NullMarked
package dev.haru.text;

import org.jspecify.annotations.NullMarked;
