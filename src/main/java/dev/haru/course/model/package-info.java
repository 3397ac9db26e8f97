/**
 * Lessons, sections, blocks and problems as data: immutable, and without behaviour of their own.
 *
 * <p>A section holds blocks, each with a role: prose, code, table row, list of links, image text.
 */
@NullMarked
package dev.haru.course.model;

import org.jspecify.annotations.NullMarked;
