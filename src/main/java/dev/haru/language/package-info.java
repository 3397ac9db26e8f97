/**
 * The languages that haru knows, in one table ({@code Language}: code, aliases, script, common
 * words, function words, analyzer group), their names, and the detection of a text's language.
 *
 * <p>Uses nothing else of haru; used by {@code course}, {@code analysis}, {@code index} and {@code
 * search}.
 */
@NullMarked
package dev.haru.language;

import org.jspecify.annotations.NullMarked;
