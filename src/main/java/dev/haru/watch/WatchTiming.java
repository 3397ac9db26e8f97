package dev.haru.watch;

import java.time.Duration;

/**
 * How long a watcher waits.
 *
 * @param quiet how long nothing must have happened for a change to have settled
 * @param patience after how long a batch is made though things go on happening
 * @param notified how long at least between two looks beside notifications
 * @param alone how long at least between two looks where there are none
 */
record WatchTiming(Duration quiet, Duration patience, Duration notified, Duration alone) {

  /**
   * An editor writes a file within a few milliseconds. Beside notifications looks are for what the
   * file system does not tell, which is rare.
   */
  static final WatchTiming USUAL =
      new WatchTiming(
          Duration.ofMillis(40),
          Duration.ofSeconds(2),
          Duration.ofSeconds(5),
          Duration.ofMillis(500));

  /** Looks take up to 2 % of a processor. */
  private static final int SHARE = 50;

  /** Returns how long to wait after a look that took so long. */
  Duration pause(boolean isNotified, Duration took) {
    Duration least = isNotified ? notified : alone;
    Duration affordable = took.multipliedBy(SHARE);
    return affordable.compareTo(least) > 0 ? affordable : least;
  }
}
