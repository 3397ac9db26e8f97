package dev.haru.cli;

import dev.haru.course.SettingsException;
import dev.haru.index.BuildReport;
import dev.haru.index.Extent;
import dev.haru.index.IndexException;
import dev.haru.watch.ContentGuard;
import dev.haru.watch.CourseWatcher;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** {@code haru index --watch}: builds the index, and again whenever the course changes. */
final class IndexWatch {

  private static final long PAUSE_SECONDS = 2;

  private final Console console;
  private final Builder builder;
  private final List<Path> directories;
  private final Path index;
  private final ContentGuard guard;
  private final ReentrantLock building = new ReentrantLock();
  private boolean isFilled;
  private boolean hasFailed;

  IndexWatch(Console console, Builder builder, List<Path> directories, Path index) {
    this.console = console;
    this.builder = builder;
    this.directories = directories;
    this.index = index;
    this.guard = new ContentGuard(directories);
  }

  /**
   * Runs until the process is told to end; fails where the first build does.
   *
   * @param first what the first build does
   */
  void run(Extent first, Termination termination) throws Exception {
    try (CourseWatcher watcher = new CourseWatcher(directories, this::rebuild)) {
      termination.run(() -> start(watcher, first), watcher::close);
    }
  }

  private void start(CourseWatcher watcher, Extent first) throws Exception {
    building.lock();
    try {
      watcher.start();
      isFilled = builder.build(guard.open(false), index, first).lessons() > 0;
    } finally {
      building.unlock();
    }
    console.flush();
  }

  private void rebuild() {
    try {
      building.lockInterruptibly();
      try {
        buildWhenFree();
      } finally {
        building.unlock();
      }
    } catch (InterruptedException | InterruptedIOException e) {
      Thread.currentThread().interrupt(); // told to end
    } catch (Exception | OutOfMemoryError e) {
      hasFailed = true;
      console.complain(Failures.sentence(e));
    }
    console.flush();
  }

  /** Says nothing of what was touched only, unless the last that was said is a failure. */
  private void tell(BuildReport report) throws IOException {
    if (hasFailed || !report.changes().isEmpty()) {
      builder.print(report);
    }
    hasFailed = false;
    isFilled = report.lessons() > 0;
  }

  /** What another process is writing may lack the change. */
  private void buildWhenFree()
      throws IndexException, SettingsException, IOException, InterruptedException {
    for (boolean first = true; ; first = false) {
      try {
        tell(builder.run(guard.open(isFilled), index, Extent.CHANGES));
        return;
      } catch (IndexException e) {
        if (e.kind() != IndexException.Kind.LOCKED) {
          throw e;
        }
        if (first) {
          hasFailed = true;
          console.complain(Failures.sentence(e));
          console.flush();
        }
        TimeUnit.SECONDS.sleep(PAUSE_SECONDS);
      }
    }
  }
}
