/**
 * Anchors and URLs as a course's site has them.
 *
 * <p>A {@code SiteGenerator} has anchors, the syntax of its Markdown and {@code SiteUrls}, which a
 * site's configuration may refine. {@code SiteLayout} says where the lessons are on the site, and
 * {@code Links} puts base, address and anchor together, or fills a template. Tests compare them
 * with the output of the real generators ({@code src/test/vectors}).
 *
 * <p>{@link Anchors} are made per lesson: from the id that the author gave in the generator's own
 * syntax, otherwise from the heading's text or source. They are made before {@code HeadingMarks}
 * removes what readers do not see, because some generators keep such marks in their anchors.
 */
@NullMarked
package dev.haru.course.site;

import org.jspecify.annotations.NullMarked;
