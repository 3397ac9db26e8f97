/**
 * A lesson's bytes into sections.
 *
 * <p>{@code LessonReader} decodes a file (UTF-8, NFC), takes the front matter off, parses the rest
 * and lets {@code SectionSplitter} cut it at every heading. Nothing in this walk is recursive, so
 * that no nesting can overflow a stack; {@code BoundedInlines} keeps the parser from taking long.
 */
@NullMarked
package dev.haru.course.markdown;

import org.jspecify.annotations.NullMarked;
