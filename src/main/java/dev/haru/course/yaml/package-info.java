/**
 * YAML from untrusted authors: front matter, settings and glossaries.
 *
 * <p>{@code YamlComposer} builds a tree of nodes without merge keys, bounded in size and depth;
 * {@code YamlFault} says what is wrong with a text, and on which line.
 */
@NullMarked
package dev.haru.course.yaml;

import org.jspecify.annotations.NullMarked;
