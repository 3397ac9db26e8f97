/**
 * YAML that may come from anybody: front matter, settings and glossaries.
 *
 * <p>{@code YamlComposer} makes nodes without merge keys, bounded in size and depth; {@code
 * YamlFile} keeps the lines, so that every complaint names the place.
 */
@NullMarked
package dev.haru.course.yaml;

import org.jspecify.annotations.NullMarked;
