/**
 * The languages that haru knows, in one table (code, aliases, script, stop words, analyzer), and
 * the detection of a text's language.
 *
 * <p>Uses nothing of haru; {@code course}, {@code analysis} and {@code search} ask it.
 */
@NullMarked
package dev.haru.language;

import org.jspecify.annotations.NullMarked;
