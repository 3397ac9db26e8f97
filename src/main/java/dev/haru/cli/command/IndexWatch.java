package dev.haru.cli.command;

import dev.haru.cli.base.AfterBuild;
import dev.haru.cli.base.Builder;
import dev.haru.cli.base.Console;
import dev.haru.cli.base.ErrorReporter;
import dev.haru.cli.base.ShutdownSignal;
import dev.haru.course.Course;
import dev.haru.course.settings.OutsideAccess;
import dev.haru.index.build.BuildMode;
import dev.haru.index.build.BuildReport;
import dev.haru.index.build.ContentGuard;
import dev.haru.index.directory.IndexException;
import dev.haru.watch.CourseWatcher;
import dev.haru.watch.RetryPauses;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * {@code haru index --watch}: builds the index whenever the course changes, and retries after
 * failures.
 */
final class IndexWatch {

  private final Console console;
  private final Builder builder;
  private final List<Path> directories;
  private final OutsideAccess outside;
  private final Path index;
  private final AfterBuild after;
  private final ReentrantLock building = new ReentrantLock();
  private final ScheduledThreadPoolExecutor retries =
      new ScheduledThreadPoolExecutor(
          1,
          Thread.ofPlatform().name("haru-retry").daemon().factory(),
          new ThreadPoolExecutor.DiscardPolicy()); // nothing is retried at the end

  // Guarded by the lock.
  private final RetryPauses pauses = new RetryPauses();
  private @Nullable ScheduledFuture<?> retry;
  private @Nullable String failure;
  private boolean isFilled;

  /** Whether the last build succeeded but what follows it did not. */
  private boolean isPublishing;

  IndexWatch(
      Console console,
      Builder builder,
      List<Path> directories,
      OutsideAccess outside,
      Path index,
      AfterBuild after) {
    this.console = console;
    this.builder = builder;
    this.directories = directories;
    this.outside = outside;
    this.index = index;
    this.after = after;
  }

  /**
   * Runs until the process is asked to stop; fails if the first build fails.
   *
   * @param first the mode of the first build
   */
  void run(BuildMode first, ShutdownSignal termination) throws Exception {
    Runnable changed = () -> rebuild(true);
    try (CourseWatcher watcher = new CourseWatcher(directories, outside, changed)) {
      termination.run(() -> start(watcher, first), () -> end(watcher));
    } finally {
      retries.shutdownNow();
    }
  }

  private void start(CourseWatcher watcher, BuildMode first) throws Exception {
    building.lock();
    try {
      watcher.start();
      Course course = Course.open(directories, outside);
      isFilled = builder.build(course, index, first).lessons() > 0;
      publish(course);
    } finally {
      building.unlock();
    }
    console.flush();
  }

  private void end(CourseWatcher watcher) {
    retries.shutdownNow();
    watcher.close();
  }

  private void rebuild(boolean isChange) {
    try {
      building.lockInterruptibly();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // asked to stop
      return;
    }
    try {
      if (isChange) {
        pauses.reset();
      }
      if (retry != null) {
        retry.cancel(false); // this build replaces it
      }
      build();
      console.flush();
    } finally {
      building.unlock();
    }
  }

  private void build() {
    try {
      Course course = ContentGuard.open(directories, outside, index, isFilled);
      BuildReport report = builder.run(course, index, BuildMode.INCREMENTAL);
      tell(report);
      publish(course);
      failure = null;
      pauses.reset();
    } catch (InterruptedIOException e) {
      Thread.currentThread().interrupt(); // asked to stop
    } catch (Exception | OutOfMemoryError e) {
      complain(ErrorReporter.sentence(e));
      if (e instanceof IndexException known && known.kind() == IndexException.Kind.LOCKED) {
        pauses.reset(); // the other writer will be done soon, but may have missed the change
      }
      retry =
          retries.schedule(() -> rebuild(false), pauses.next().toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private void publish(Course course) throws IndexException, IOException {
    if (isFilled) {
      isPublishing = true;
      after.built(course, index);
    }
    isPublishing = false;
  }

  /** Reports a failure, but not again when a retry fails the same way. */
  private void complain(String sentence) {
    if (!sentence.equals(failure)) {
      console.complain(sentence);
    }
    failure = sentence;
  }

  /** Prints the summary, unless nothing has changed and the last build succeeded. */
  private void tell(BuildReport report) throws IOException {
    boolean isRepaired = failure != null && !isPublishing;
    if (isRepaired || !report.changes().isEmpty()) {
      builder.print(report);
    }
    isFilled = report.lessons() > 0;
  }
}
