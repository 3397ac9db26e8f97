/**
 * {@code haru.yaml}, read with a message for each mistake: place, value, rule, next step.
 *
 * <p>Settings need no rule of their own in a build, except for languages and links: other layouts
 * give other paths another meaning, other excludes another list, and the glossary is used by
 * queries only.
 */
@NullMarked
package dev.haru.course.settings;

import org.jspecify.annotations.NullMarked;
