/**
 * TOML from untrusted authors: front matter and configurations of sites.
 *
 * <p>{@code Toml} has the values of every line that can be read, and the first line that cannot.
 */
@NullMarked
package dev.haru.course.toml;

import org.jspecify.annotations.NullMarked;
