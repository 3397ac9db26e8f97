/**
 * Links into a course's site: each site generator makes a heading's anchor and a lesson's address
 * in its own way, and this package makes them the same way.
 *
 * <p>{@link dev.haru.course.link.Links} is the door: its {@link
 * dev.haru.course.link.Links#anchors() anchors} read headings while a lesson is parsed, its {@link
 * dev.haru.course.link.Links#url url} addresses a section afterwards. The rules are held to what
 * the generators themselves make by the vectors under {@code src/test/vectors}.
 *
 * <p>Knows commonmark's nodes and nothing else of haru; {@code course} is built on it.
 */
@NullMarked
package dev.haru.course.link;

import org.jspecify.annotations.NullMarked;
