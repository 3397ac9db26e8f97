/**
 * Turns MDX, Markdown with components, into Markdown: imports, exports, tags, expressions and
 * comments are left out, and the text between the tags is kept.
 *
 * <p>Lines stay where they are, so that sections keep their line numbers. Nothing is evaluated. The
 * time is linear: {@code Effort} bounds what is read in vain.
 */
@NullMarked
package dev.haru.course.mdx;

import org.jspecify.annotations.NullMarked;
