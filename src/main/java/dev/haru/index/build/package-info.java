/**
 * A course into one commit: what has changed is read, everything else stays.
 *
 * <p>A lesson and its editions are read and replaced together, because they carry one another's
 * text and names. Beside their sections the index has one document that no query sees, a {@code
 * ManifestEntry}: for each file what its path says, how it looked ({@code FileStamp}) and a hash of
 * its contents; the languages, the problems, and the translated passages.
 *
 * <p>{@code CourseBinding}, the course's directories, is compared before and after the lock is
 * taken: an index is only ever built from its own course.
 *
 * <p>{@code IndexSession} takes Lucene's lock and reads every file of the last commit once. If that
 * commit is damaged, of another version, or made with other languages or links, the session begins
 * with an empty index. Then the course is listed: not earlier, because another writer may have read
 * something newer than an earlier list. {@code IndexPlan} compares: a group of editions whose files
 * look as they did is not read. The others are; if their contents are the same, only their new look
 * is noted, otherwise {@code EditionIndexer} removes their documents and adds them again. If
 * nothing has changed, nothing is committed.
 *
 * <p>No lesson can stop a build. Lessons are read and analyzed on a {@code ReadingThread}, section
 * by section; the building thread writes the index. When a lesson's time is up, its thread is left
 * behind, its group's sections are removed, and the group is added again without that lesson. What
 * cannot be read for lack of resources fails the build, and so does a directory that had lessons in
 * the last commit and has none now ({@code ContentGuard}).
 *
 * <p>The glossary is learned again exactly when translated text has changed: passages are stored
 * with their editions, and a commit says by a fingerprint from which passages its glossary is made.
 * {@code BuildMode.INCREMENTAL} learns in the same commit. {@code BuildMode.FAST}, for a server
 * that watches, lets a saved lesson be found first: no learning, no merging except of small
 * segments when there are more than 16, and the commit says that it is unfinished. The rest is done
 * when nothing has been saved for half a second, or with the 65th change in a row; the next save
 * interrupts it. Until then the glossary is that of the lessons before.
 */
@NullMarked
package dev.haru.index.build;

import org.jspecify.annotations.NullMarked;
