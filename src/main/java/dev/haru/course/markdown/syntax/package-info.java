/**
 * What generators' Markdown has beyond CommonMark, as extensions of its parser: blocks with
 * indented bodies, containers, lines of tags and attributes, and inline syntax.
 *
 * <p>{@code SyntaxExtension} puts together those that a course has. Two nodes tell the reader what
 * has become of it: a {@code Marker} is a line of syntax with at most a title; {@code Hidden} is
 * inline syntax, whose source stays below it for the anchors. Nothing is rewritten before it is
 * parsed, so lines and source spans stay those of the file.
 */
@NullMarked
package dev.haru.course.markdown.syntax;

import org.jspecify.annotations.NullMarked;
