/**
 * Anchors and URLs as docsify, GitHub, Docusaurus, MkDocs and Hugo make them. Vectors made by the
 * real generators ({@code src/test/vectors}) hold it to what they do.
 */
@NullMarked
package dev.haru.course.site;

import org.jspecify.annotations.NullMarked;
