/**
 * Anchors and URLs as docsify, GitHub, Docusaurus, MkDocs and Hugo make them. Tests compare them
 * with the output of the real generators ({@code src/test/vectors}).
 */
@NullMarked
package dev.haru.course.site;

import org.jspecify.annotations.NullMarked;
