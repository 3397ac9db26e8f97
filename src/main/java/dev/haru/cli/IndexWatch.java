package dev.haru.cli;

import dev.haru.course.SettingsException;
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
      building.lock();
      try {
        watcher.start();
        builder.build(guard.open(false), index, first);
      } finally {
        building.unlock();
      }
      termination.await(console::flush, watcher::close);
    }
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
    } catch (IndexException | SettingsException | IOException | RuntimeException e) {
      console.complain(Failures.sentence(e));
    }
    console.flush();
  }

  /** What another process is writing may lack the change. */
  private void buildWhenFree()
      throws IndexException, SettingsException, IOException, InterruptedException {
    for (boolean first = true; ; first = false) {
      try {
        builder.build(guard.open(true), index);
        return;
      } catch (IndexException e) {
        if (e.kind() != IndexException.Kind.LOCKED) {
          throw e;
        }
        if (first) {
          console.complain(Failures.sentence(e));
          console.flush();
        }
        TimeUnit.SECONDS.sleep(PAUSE_SECONDS);
      }
    }
  }
}
