/**
 * Words out of text: tokenizing Korean and English side by side, technical words whole, the field's
 * dictionary, and the analyzers of other languages.
 *
 * <p>Builds on {@code course} and Lucene's analysis; {@code index} and {@code search} use it, so
 * that both see the same words.
 */
@NullMarked
package dev.haru.text;

import org.jspecify.annotations.NullMarked;
