package dev.haru.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.course.settings.OutsideAccess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Many changes become few batches, and none is left out. */
@Tag("slow")
@Timeout(120)
class SettlingTest {

  private static final Duration NEVER = Duration.ofHours(1);

  @TempDir Path root;

  private Path directory;

  @BeforeEach
  void write() {
    directory = WatchedCourse.write(root.resolve("course"));
  }

  /** More changes than the queue of a directory holds, as after checking out another branch. */
  @Test
  void thousandsOfChangesAreOneBatch() throws Exception {
    WatchTiming patient = new WatchTiming(Duration.ofSeconds(2), NEVER, NEVER, NEVER);
    try (WatchedCourse course = new WatchedCourse(directory, Notifications.open(), patient)) {
      for (int i = 0; i < 3_000; i++) {
        course.write((2000 + i % 7) + "/Days/day" + i + ".md", "# Day " + i + "\n");
      }
      course.awaitBatch();
      assertThat(course.furtherBatches()).isZero();
      course.write("2003/Days/day10.md", "# Day 10, revised\n");
      course.awaitBatch();
      assertThat(course.furtherBatches()).isZero();
    }
  }

  @Test
  void endlessChangesMakeBatchesToo() throws Exception {
    WatchTiming restless =
        new WatchTiming(Duration.ofSeconds(30), Duration.ofMillis(100), NEVER, NEVER);
    try (WatchedCourse course = new WatchedCourse(directory, Notifications.open(), restless)) {
      for (int i = 0; course.furtherBatches() < 2; i++) {
        course.write("2026/day01.md", "# Day " + i + "\n");
      }
    }
  }

  @Test
  void fileThatGrowsIsTakenWhenItIsWhole() throws Exception {
    WatchTiming patient =
        new WatchTiming(Duration.ofSeconds(1), NEVER, NEVER, Duration.ofMillis(1));
    for (Notifications each : List.of(Notifications.open(), Notifications.none())) {
      try (WatchedCourse course = new WatchedCourse(directory, each, patient)) {
        for (int lines = 1; lines <= 20; lines++) {
          course.write("2026/day03.md", "# Day 3\n\nIt grows.\n".repeat(lines));
        }
        course.awaitBatch();
        assertThat(course.furtherBatches()).isZero();
      }
    }
  }

  @Test
  void changeDuringABatchIsInTheNext() throws Exception {
    Semaphore begun = new Semaphore(0);
    Semaphore mayEnd = new Semaphore(0);
    try (CourseWatcher watcher =
        new CourseWatcher(
            List.of(directory),
            OutsideAccess.NONE,
            () -> {
              begun.release();
              mayEnd.acquireUninterruptibly();
            })) {
      watcher.start();
      Files.writeString(directory.resolve("2026/day01.md"), "# Day 1, revised\n");
      begun.acquire();
      Files.writeString(directory.resolve("2026/day01.md"), "# Day 1, once more\n");
      mayEnd.release(2);
      begun.acquire();
    }
  }

  @Test
  void endInterruptsABatch() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch interrupted = new CountDownLatch(1);
    CourseWatcher watcher =
        new CourseWatcher(
            List.of(directory),
            OutsideAccess.NONE,
            () -> {
              begun.countDown();
              try {
                new CountDownLatch(1).await();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                interrupted.countDown();
              }
            });
    watcher.start();
    Files.writeString(directory.resolve("2026/day01.md"), "# Day 1, revised\n");
    begun.await();
    watcher.close();
    assertThat(interrupted.getCount()).isZero();
    watcher.close();
  }

  @Test
  void watcherThatNeverBeganEnds() {
    new CourseWatcher(List.of(directory), OutsideAccess.NONE, () -> {}).close();
  }
}
