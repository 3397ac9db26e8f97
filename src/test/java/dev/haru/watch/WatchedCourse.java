package dev.haru.watch;

import dev.haru.course.settings.OutsideAccess;
import dev.haru.kit.TestCourse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** A watched course on disk. */
final class WatchedCourse implements AutoCloseable {

  private static final Duration NEVER = Duration.ofHours(1);

  /** Only notifications count. */
  static final WatchTiming WITHOUT_LOOKS =
      new WatchTiming(Duration.ofMillis(60), Duration.ofSeconds(2), NEVER, NEVER);

  /** Looks continuously. */
  static final WatchTiming LOOKING =
      new WatchTiming(
          Duration.ofMillis(20),
          Duration.ofSeconds(2),
          Duration.ofMillis(10),
          Duration.ofMillis(10));

  private final Path directory;
  private final CourseWatcher watcher;
  private final Semaphore batches = new Semaphore(0);

  /** Watches a course that has been written to a directory. */
  WatchedCourse(Path directory, Notifications notifications, WatchTiming pace) {
    this.directory = directory;
    OutsideAccess outside = new OutsideAccess(List.of(directory.resolveSibling("")), List.of());
    this.watcher =
        new CourseWatcher(List.of(directory), outside, batches::release, notifications, pace);
    watcher.start();
  }

  /** Writes three lessons in two directories and their settings. */
  static Path write(Path directory) {
    return new TestCourse(directory)
        .with("haru.yaml", "name: A course\n")
        .with("2026/day01.md", "# Day 1\n")
        .with("2026/day02.md", "# Day 2\n")
        .with("2026/ko/day01.md", "# 1일차\n")
        .content();
  }

  Path path(String below) {
    return directory.resolve(below);
  }

  void write(String below, String text) throws IOException {
    Files.createDirectories(path(below).getParent());
    Files.writeString(path(below), text);
  }

  /** Waits for the next batch. */
  void awaitBatch() throws InterruptedException {
    if (!batches.tryAcquire(60, TimeUnit.SECONDS)) {
      throw new AssertionError("no batch came");
    }
  }

  /** Returns the number of batches that have come since the last wait. */
  int furtherBatches() {
    return batches.availablePermits();
  }

  @Override
  public void close() {
    watcher.close();
  }
}
