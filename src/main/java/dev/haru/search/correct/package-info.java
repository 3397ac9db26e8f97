/**
 * The correction of a query's words by the course's own vocabulary.
 *
 * <p>{@code QueryCorrector} corrects words typed in the other keyboard layout, and leaves to {@code
 * WordCorrector} typing errors, words known by sound, and a last word that is still being typed
 * ({@code PrefixExpander}). A {@link dev.haru.text.LossyCache} keeps recent readings by word and
 * neighbours. An engine supplies the words through the port {@code CourseVocabulary}.
 */
@NullMarked
package dev.haru.search.correct;

import org.jspecify.annotations.NullMarked;
