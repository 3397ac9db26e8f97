/**
 * What a course's translations teach: which terms of one language stand where which of another do.
 *
 * <p>Knows lists of terms and nothing of files or Lucene; {@code index} gives it the translated
 * passages and stores what comes out, {@code search} looks words up in it.
 */
@NullMarked
package dev.haru.index.learn;

import org.jspecify.annotations.NullMarked;
