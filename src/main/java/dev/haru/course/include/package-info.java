/**
 * Files that a lesson includes, as the site generators' directives say: mdBook's {@code
 * {{#include}}}, {@code --8<--}, VitePress' {@code <<<} and {@code @include}, {@code {* file *}},
 * docsify's {@code :include} and MyST's {@code {include}}.
 *
 * <p>{@code DirectiveReader} recognizes a directive on a line; {@code IncludeReader} finds its file
 * within the course's directories, as far as {@code SymlinkPolicy} allows, and {@code Selection}
 * takes the part that is meant. What cannot be included is left out and reported as a problem of
 * the lesson. Size, depth and number are bounded, and cycles are cut.
 */
@NullMarked
package dev.haru.course.include;

import org.jspecify.annotations.NullMarked;
