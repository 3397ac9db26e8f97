/**
 * Anchors and URLs as site generators make them. Tests compare them with the output of the real
 * generators ({@code src/test/vectors}).
 *
 * <p>{@link Anchors} are made per lesson: of the id that the author gave in the generator's own
 * syntax, otherwise of the heading's text or source. They are asked before {@code HeadingMarks}
 * removes from the heading what readers do not see, because some generators leave such marks in
 * their anchors.
 */
@NullMarked
package dev.haru.course.site;

import org.jspecify.annotations.NullMarked;
