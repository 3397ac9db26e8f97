/**
 * A course: the directories of its lessons, its settings, and its lessons read from Markdown into
 * sections.
 *
 * <p>A lesson is a file of Markdown or MDX, or a notebook; a section is the text below one heading,
 * even inside a quote or list; editions are the same lesson in several languages. A section is
 * identified by {@code path:line}, the 1-based line of its heading, front matter included; line 0
 * is the text before the first heading. A fault in a file becomes a {@code CourseProblem} with path
 * and line, and the build continues.
 *
 * <p>Knows Markdown, YAML and the file system; knows nothing of Lucene.
 */
@NullMarked
package dev.haru.course;

import org.jspecify.annotations.NullMarked;
