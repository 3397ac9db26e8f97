package dev.haru.watch;

import dev.haru.course.settings.OutsideAccess;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Watches a course's directories and tells when its lessons or settings may have changed.
 *
 * <p>A change is told of when it has settled: when nothing has happened for a moment, or after a
 * while if things go on happening, so that a half-written file or a checkout of another branch
 * makes one batch. What is not notified (a network's file system, too many directories, lost
 * events) is found by looking at sizes and times now and then. A directory that vanishes is a
 * change, and so is its return.
 *
 * <p>{@link #close} may be called from any thread.
 */
public final class CourseWatcher implements AutoCloseable {

  /** A batch that is being built ends after the lesson at hand. */
  private static final Duration END = Duration.ofSeconds(10);

  private final Notifications notifications;
  private final Scanner scanner;
  private final WatchTiming pace;
  private final Runnable changed;
  private final Thread thread =
      Thread.ofPlatform().name("haru-watch").daemon().unstarted(this::watch);

  private Scan known;
  private long nextLook;

  /**
   * Creates a watcher that has not begun.
   *
   * @param directories the course's directories, as the course was opened with
   * @param outside what its settings may name outside them, as the course was opened with
   * @param changed is told of each batch, on the watcher's thread; what happens until it returns is
   *     in the next batch. It is interrupted by {@link #close}
   */
  public CourseWatcher(List<Path> directories, OutsideAccess outside, Runnable changed) {
    this(directories, outside, changed, Notifications.open(), WatchTiming.USUAL);
  }

  /** Creates a watcher for a test. */
  CourseWatcher(
      List<Path> directories,
      OutsideAccess outside,
      Runnable changed,
      Notifications notifications,
      WatchTiming pace) {
    this.notifications = notifications;
    this.scanner =
        new Scanner(
            directories.stream().map(Path::toAbsolutePath).toList(), outside, notifications);
    this.pace = pace;
    this.changed = changed;
    this.known = Scan.NOTHING;
  }

  /** Begins: whatever changes after this returns is told. */
  public void start() {
    look();
    thread.start();
  }

  private void watch() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        long left = nextLook - System.nanoTime();
        FileEvents notice = left > 0 ? notifications.await(left) : null;
        if (notice == null ? look() : scanner.concerns(notice)) {
          settle();
          changed.run();
        }
      }
    } catch (InterruptedException | ClosedWatchServiceException e) {
      Thread.currentThread().interrupt(); // this is the end
    }
  }

  /** Waits until nothing happens any more, or for as long as patience lasts. */
  private void settle() throws InterruptedException {
    long deadline = System.nanoTime() + pace.patience().toNanos();
    long quiet = quiet(deadline);
    while (quiet - System.nanoTime() > 0) {
      FileEvents notice = notifications.await(quiet - System.nanoTime());
      boolean goesOn = notice == null ? !known.isNotified() && look() : scanner.concerns(notice);
      if (goesOn) {
        quiet = quiet(deadline);
      }
    }
    look(); // before the batch: what changes after it is found by the next look
  }

  private long quiet(long deadline) {
    long quiet = System.nanoTime() + pace.quiet().toNanos();
    return quiet - deadline > 0 ? deadline : quiet;
  }

  /** Lists the course; returns whether it is not as it was before. */
  private boolean look() {
    long start = System.nanoTime();
    Scan before = known;
    known = scanner.scan(before);
    long end = System.nanoTime();
    nextLook = end + pace.pause(known.isNotified(), Duration.ofNanos(end - start)).toNanos();
    return !known.equals(before);
  }

  /** Ends; returns when the batch at hand has been interrupted. */
  @Override
  public void close() {
    thread.interrupt();
    try {
      boolean unused = !thread.isAlive() || thread.join(END);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    notifications.close();
  }
}
