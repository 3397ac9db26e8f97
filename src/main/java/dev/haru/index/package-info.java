/**
 * The index on disk: which fields a section has, how a course is read into one commit, and what
 * that commit says of itself.
 *
 * <p>Builds on {@code course} and {@code text}; {@code search} reads what is written here by the
 * names in {@link dev.haru.index.Fields}.
 */
@NullMarked
package dev.haru.index;

import org.jspecify.annotations.NullMarked;
