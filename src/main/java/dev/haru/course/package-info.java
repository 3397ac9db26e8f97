/**
 * The course as haru sees it: lessons, their sections and blocks of text, read from Markdown, with
 * their places, languages, editions and settings.
 *
 * <p>Knows Markdown, YAML and the file system; knows nothing of Lucene. {@code text}, {@code index}
 * and {@code search} build on it, {@link dev.haru.course.link} makes its anchors and links.
 */
@NullMarked
package dev.haru.course;

import org.jspecify.annotations.NullMarked;
