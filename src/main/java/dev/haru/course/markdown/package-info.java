/**
 * Turns a lesson's bytes into sections.
 *
 * <p>MDX and notebooks become Markdown first ({@code course.mdx}, {@code course.notebook}); what a
 * lesson includes ({@code course.include}) becomes blocks of its sections.
 *
 * <p>{@code LessonReader} decodes a file (UTF-8, NFC), removes the front matter (YAML, TOML or
 * JSON), lets {@code MarkdownParsers} parse the rest and {@code SectionSplitter} cut it at every
 * heading, and adds {@code LessonFacts}: language, day and title. Nothing in this walk is
 * recursive, so that no nesting can overflow the stack; {@code BoundedInlines} bounds the parser's
 * time.
 */
@NullMarked
package dev.haru.course.markdown;

import org.jspecify.annotations.NullMarked;
