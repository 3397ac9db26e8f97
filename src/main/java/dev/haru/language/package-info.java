/**
 * The languages that haru knows, in one table ({@code Language}: code, aliases, script, common
 * words, function words, analyzer group), their names, the words by which headings introduce
 * something, and the detection of a text's language.
 *
 * <p>Uses nothing else of haru.
 */
@NullMarked
package dev.haru.language;

import org.jspecify.annotations.NullMarked;
