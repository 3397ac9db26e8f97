/**
 * The pairing of sections with their translations, by what translators leave unchanged.
 *
 * <p>{@code SectionMarks} collects such marks of each section: its explicit id, lines of code,
 * targets of links, technical words and numbers. {@code SectionAlignment} takes the pairs of two
 * lessons that share the most, in the order of both ({@code HeaviestChain}), and fills what is
 * between them by the levels of headings, as far as these agree.
 */
@NullMarked
package dev.haru.course.pairing;

import org.jspecify.annotations.NullMarked;
