/**
 * A course: the directories of its lessons, its settings, and its lessons read from Markdown into
 * sections.
 *
 * <p>A lesson is a Markdown file; a section is the text below one heading, wherever the heading
 * stands; editions are the same lesson in several languages. A section is identified by {@code
 * path:line}, the 1-based line of its heading, front matter included; line 0 is the text before the
 * first heading. What is wrong with a file becomes a {@code CourseProblem} with path and line, and
 * the build goes on.
 *
 * <p>Knows Markdown, YAML and the file system; knows nothing of Lucene.
 */
@NullMarked
package dev.haru.course;

import org.jspecify.annotations.NullMarked;
