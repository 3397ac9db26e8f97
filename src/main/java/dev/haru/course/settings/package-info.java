/**
 * Reads {@code haru.yaml}, and what it leaves out from the site's configuration. The message for
 * each mistake names place, value, rule and next step.
 *
 * <p>Only changes of languages and links need special treatment in a build: other layouts change
 * the meaning of paths, other excludes change the list of files, and the glossary is used by
 * queries only.
 */
@NullMarked
package dev.haru.course.settings;

import org.jspecify.annotations.NullMarked;
