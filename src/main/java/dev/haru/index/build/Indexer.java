package dev.haru.index.build;

import dev.haru.course.Course;
import dev.haru.index.CourseBinding;
import dev.haru.index.directory.IndexException;
import dev.haru.index.directory.IndexPlace;
import dev.haru.index.directory.OwnDirectory;
import dev.haru.index.directory.WriterLock;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOFunction;

/**
 * Brings a course's index up to date: everything in one commit, so that a failure or a kill at any
 * moment leaves the previous commit in use.
 *
 * <p>Here the index is opened, locked and closed; {@link IndexUpdate} does the work in between.
 */
public final class Indexer {

  private Indexer() {}

  /**
   * Brings the index up to date.
   *
   * @param course the course to read
   * @param index the index's directory; created if it does not exist
   * @param clock the clock for the time in the commit
   * @param listener receives progress and problems
   * @throws IndexException when another process is writing the index, it cannot be written, or its
   *     directory contains files that are not haru's
   * @throws InterruptedIOException when the thread is interrupted; its interrupt flag stays set
   * @throws ContentGone when a directory of the course that had lessons has none
   * @throws BuildOverdue when it exceeds its time limit
   * @throws IOException when the course cannot be listed, or a lesson cannot be read for a reason
   *     that may not be the lesson's own
   */
  public static BuildReport build(Course course, Path index, Clock clock, BuildListener listener)
      throws IndexException, IOException {
    return build(course, index, BuildMode.INCREMENTAL, clock, listener);
  }

  /**
   * Builds the index in a given mode; otherwise as {@link #build(Course, Path, Clock,
   * BuildListener)}.
   */
  public static BuildReport build(
      Course course, Path index, BuildMode mode, Clock clock, BuildListener listener)
      throws IndexException, IOException {
    return build(
        new BuildTask(course, index, mode, clock, listener, BuildLimits.USUAL), FSDirectory::open);
  }

  /**
   * Runs a build.
   *
   * @param opener opens the index's directory, which exists
   */
  static BuildReport build(BuildTask task, IOFunction<Path, Directory> opener)
      throws IndexException, IOException {
    Instant start = task.clock().instant();
    BuildFailure.stopIfInterrupted(task.index());
    requireOwn(task);
    try (OwnDirectory directory = open(task, opener)) {
      ContentGuard guard = ContentGuard.of(task.course(), directory, task.mode());
      try (IndexSession session = IndexSession.open(directory, task)) {
        requireOwn(task); // now that no other process is writing
        IndexUpdate update = new IndexUpdate(task, session);
        update(task, session, update, directory, guard);
        return update.report(directory, Duration.between(start, task.clock().instant()));
      }
    } catch (IOException | RuntimeException e) {
      throw BuildFailure.of(task.index(), e);
    }
  }

  /** Only a full build may give an index to another course. */
  private static void requireOwn(BuildTask task) throws IndexException {
    CourseBinding binding = task.mode() == BuildMode.FULL ? null : CourseBinding.read(task.index());
    if (binding != null) {
      binding.require(task.course(), task.index());
    }
  }

  private static OwnDirectory open(BuildTask task, IOFunction<Path, Directory> opener)
      throws IOException, IndexException {
    IndexPlace.claim(task.index(), task.course().contentDirectories());
    return new OwnDirectory(task.index(), opener.apply(task.index()));
  }

  private static void update(
      BuildTask task,
      IndexSession session,
      IndexUpdate update,
      OwnDirectory directory,
      ContentGuard guard)
      throws IOException, IndexException {
    WriterLock.sign(task.index(), task.clock());
    try {
      update.run(directory, guard);
    } catch (IllegalStateException e) {
      throw BuildFailure.closed(task.index(), e, session.failure());
    } finally {
      WriterLock.unsign(task.index());
    }
  }
}
