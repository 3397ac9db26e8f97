/**
 * What generators' Markdown adds to CommonMark, as extensions of its parser: blocks with indented
 * bodies, containers, lines of tags and attributes, and inline syntax.
 *
 * <p>{@code SyntaxExtension} combines those that a course uses. They produce two kinds of nodes: a
 * {@code Marker} is a line of syntax with at most a title; {@code Hidden} is inline syntax, whose
 * source stays below it for the anchors. Nothing is rewritten before it is parsed, so lines and
 * source spans stay those of the file.
 */
@NullMarked
package dev.haru.course.markdown.syntax;

import org.jspecify.annotations.NullMarked;
