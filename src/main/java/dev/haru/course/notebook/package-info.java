/**
 * Jupyter notebooks as Markdown: cells of Markdown as they are, cells of code as fenced code, no
 * outputs.
 *
 * <p>{@code Notebook} reads the JSON as a stream, so that pictures in outputs are skipped and not
 * held in memory a second time. Each line of the Markdown is mapped to the line of the file that it
 * comes from.
 */
@NullMarked
package dev.haru.course.notebook;

import org.jspecify.annotations.NullMarked;
