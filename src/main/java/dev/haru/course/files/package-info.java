/**
 * The files of a course: one rule for the index, the watcher and the guard.
 *
 * <p>{@code CourseFiles} lists the Markdown files of the course's directories, without those that
 * are excluded, hidden, or reached by a link that leads out of the course. {@code PathLayouts}
 * reads year, language and day from all paths together ({@code PathEvidence} is what they say about
 * one another), and {@code Editions} groups the files that are one lesson in several languages.
 * {@code SymlinkPolicy} opens a file from within the directory above it, so that a link put there
 * in the meantime is not followed out of the course.
 *
 * <p>{@code FileStamp} identifies a file's state: size, write time, status-change time and
 * identity. A stamp is trusted only if the later of both times is older than the listing by more
 * than the steps in which the file system records times; without a status-change time it never is.
 * A change within such a step is therefore never overlooked. If the clock is set back, files are
 * read once more; there is no other effect.
 *
 * <p>{@code Editions} also gives a section and its translations one name; {@code course.pairing}
 * finds the translations.
 */
@NullMarked
package dev.haru.course.files;

import org.jspecify.annotations.NullMarked;
