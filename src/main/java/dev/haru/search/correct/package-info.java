/**
 * Words as they were meant, by the course's own vocabulary.
 *
 * <p>{@code QueryCorrector} reads words that were typed with the other keyboard on, and has {@code
 * WordCorrector} read those with a typing error, those known by sound, and a last word that is
 * still being typed ({@code PrefixExpander}). A {@code LossyCache} keeps recent readings with their
 * neighbouring words. An engine supplies the words through the port {@code CourseVocabulary}.
 */
@NullMarked
package dev.haru.search.correct;

import org.jspecify.annotations.NullMarked;
