/**
 * Publishes the index of a course to an OpenSearch cluster: {@code haru index --engine opensearch}.
 *
 * <p>The index on the builder's disk is the source, and what makes builds incremental. {@code
 * Publisher} writes a generation beside the one in use: sections that have changed, files with what
 * a server has to know ({@code CourseFiles}), and at the end the document that names both.
 */
@NullMarked
package dev.haru.publish;

import org.jspecify.annotations.NullMarked;
