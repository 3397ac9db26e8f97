package dev.haru.watch;

import java.time.Duration;

/**
 * The times that a watcher waits.
 *
 * @param quiet how long nothing must happen until a change has settled
 * @param patience after how long a batch is made even if changes continue
 * @param notified the minimum time between two looks if there are notifications
 * @param alone the minimum time between two looks if there are none
 */
record WatchTiming(Duration quiet, Duration patience, Duration notified, Duration alone) {

  /**
   * The times in use. An editor writes a file within a few milliseconds. With notifications, looks
   * only find the rare changes that the file system does not report.
   */
  static final WatchTiming USUAL =
      new WatchTiming(
          Duration.ofMillis(40),
          Duration.ofSeconds(2),
          Duration.ofSeconds(5),
          Duration.ofMillis(500));

  /** The share of a processor that looks may take: 1/50, or 2 %. */
  private static final int SHARE = 50;

  /** Returns the pause after a look that took this long. */
  Duration pause(boolean isNotified, Duration took) {
    Duration least = isNotified ? notified : alone;
    Duration affordable = took.multipliedBy(SHARE);
    return affordable.compareTo(least) > 0 ? affordable : least;
  }
}
