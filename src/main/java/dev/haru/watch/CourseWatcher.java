package dev.haru.watch;

import dev.haru.course.settings.OutsideAccess;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * A watcher of a course's directories that reports when lessons or settings may have changed.
 *
 * <p>A change is reported once it has settled: when nothing has happened for a moment, or after a
 * while if changes continue, so that a half-written file or the checkout of another branch makes
 * one batch. Changes without notifications (on a network file system, with too many directories,
 * after lost events) are found by regularly comparing sizes and times. A directory that vanishes is
 * a change, and so is its return.
 *
 * <p>{@link #close} may be called from any thread.
 */
public final class CourseWatcher implements AutoCloseable {

  /** The time to wait for the current batch, which ends after its current lesson. */
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
   * Creates a watcher that has not been started.
   *
   * @param directories the course's directories, as the course was opened with
   * @param outside what its settings may name outside them, as the course was opened with
   * @param changed runs for each batch, on the watcher's thread; changes until it returns are in
   *     the next batch. It is interrupted by {@link #close}
   */
  public CourseWatcher(List<Path> directories, OutsideAccess outside, Runnable changed) {
    this(directories, outside, changed, Notifications.open(), WatchTiming.USUAL);
  }

  /** Creates a watcher with these notifications and times. */
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

  /** Starts; every change after this returns is reported. */
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
      Thread.currentThread().interrupt(); // closed
    }
  }

  /** Waits until changes stop, or until patience runs out. */
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
    look(); // before the batch, so that later changes are found by the next look
  }

  private long quiet(long deadline) {
    long quiet = System.nanoTime() + pace.quiet().toNanos();
    return quiet - deadline > 0 ? deadline : quiet;
  }

  /** Lists the course; returns whether it has changed. */
  private boolean look() {
    long start = System.nanoTime();
    Scan before = known;
    known = scanner.scan(before);
    long end = System.nanoTime();
    nextLook = end + pace.pause(known.isNotified(), Duration.ofNanos(end - start)).toNanos();
    return !known.equals(before);
  }

  /** Stops; returns when the current batch has been interrupted. */
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
