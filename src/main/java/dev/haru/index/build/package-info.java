/**
 * Builds a course into one commit: changed lessons are read, everything else stays.
 *
 * <p>A lesson and its editions are read and replaced together, because they affect one another's
 * text and names. Besides their sections the index has one document that queries do not see, a
 * {@code ManifestEntry}: for each file what its path says, its attributes ({@code FileStamp}) and a
 * hash of its contents; the languages, the problems, and the translated passages.
 *
 * <p>{@code CourseBinding}, the course's directories, is compared before and after the lock is
 * taken: an index is only ever built from its own course.
 *
 * <p>{@code IndexSession} takes Lucene's lock and reads every file of the last commit once. If that
 * commit is damaged, was made by another version, or with other settings of languages or links, the
 * session starts with an empty index. Only then is the course listed, because another writer may
 * have read something newer than an earlier list. {@code IndexPlan} compares it with the manifest:
 * a group of editions whose files have the same attributes is not read. The others are; if their
 * contents are the same, only their new attributes are recorded, otherwise their documents are
 * removed and added again. If nothing has changed, nothing is committed.
 *
 * <p>No lesson can stop a build. {@code AnalysisLanes} read and analyze several groups at once,
 * each on a {@code ReadingThread}; the building thread writes them to the index in their order, so
 * that the index does not depend on the number of processors. When a lesson exceeds its time limit,
 * its thread is abandoned, its group's documents are dropped, and the group is analyzed again
 * without that lesson. A lesson that cannot be read for lack of resources fails the build, and so
 * does a directory that had lessons in the last commit and has none now ({@code ContentGuard}).
 *
 * <p>The glossary is learned again exactly when translated text has changed: passages are stored
 * with their editions, and a commit keeps the fingerprint of the passages that its glossary was
 * learned from. {@code BuildMode.INCREMENTAL} learns in the same commit. {@code BuildMode.FAST},
 * for a server that watches, makes a saved lesson searchable first: no learning, no merging except
 * of small segments when there are more than 16, and the commit is marked as unfinished. The rest
 * is done when nothing has been saved for half a second, or with the 65th change in a row; the next
 * save interrupts it. Until then the glossary of the previous lessons stays in use.
 */
@NullMarked
package dev.haru.index.build;

import org.jspecify.annotations.NullMarked;
