package dev.haru.server.observe;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.ObjIntConsumer;

/**
 * Limits the lines of each kind in the log per minute and counts the others, so that a client with
 * thousands of rejected requests cannot fill a disk. Safe for use by several threads.
 */
final class LogQuota {

  /** The maximum number of lines of a kind per minute. */
  static final int MOST = 10;

  static final Duration PERIOD = Duration.ofMinutes(1);

  private final Clock clock;
  private final ObjIntConsumer<String> leftOut;
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<String, Integer> counts = new TreeMap<>();
  private volatile Instant end;

  /**
   * Creates a quota.
   *
   * @param leftOut receives each kind and the number of its omitted lines when a minute is over
   */
  LogQuota(Clock clock, ObjIntConsumer<String> leftOut) {
    this.clock = clock;
    this.leftOut = leftOut;
    this.end = clock.instant().plus(PERIOD);
  }

  /** Returns whether another line of a kind may be written; the number of kinds must be small. */
  boolean allows(String kind) {
    reportIfOver();
    lock.lock();
    try {
      return counts.merge(kind, 1, Integer::sum) <= MOST;
    } finally {
      lock.unlock();
    }
  }

  /** Reports what was omitted, if the minute is over. */
  void reportIfOver() {
    if (!clock.instant().isBefore(end)) {
      report();
    }
  }

  /** Reports what was omitted, and starts another minute. */
  void report() {
    Map<String, Integer> told;
    lock.lock();
    try {
      told = new TreeMap<>(counts);
      counts.clear();
      end = clock.instant().plus(PERIOD);
    } finally {
      lock.unlock();
    }
    told.forEach((kind, count) -> {
      if (count > MOST) {
        leftOut.accept(kind, count - MOST);
      }
    });
  }
}
