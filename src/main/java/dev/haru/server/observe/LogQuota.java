package dev.haru.server.observe;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.ObjIntConsumer;

/**
 * Lets so many lines of each kind into the log in a minute and counts the others: whoever is
 * refused a thousand times should not fill a disk. Safe for use by several threads.
 */
final class LogQuota {

  /** How many lines of a kind a minute may have. */
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
   * @param leftOut is told, when a minute is over, of which kind how many lines were left out
   */
  LogQuota(Clock clock, ObjIntConsumer<String> leftOut) {
    this.clock = clock;
    this.leftOut = leftOut;
    this.end = clock.instant().plus(PERIOD);
  }

  /** Returns whether one more line of a kind may be written; there must not be many kinds. */
  boolean allows(String kind) {
    tellIfOver();
    lock.lock();
    try {
      return counts.merge(kind, 1, Integer::sum) <= MOST;
    } finally {
      lock.unlock();
    }
  }

  /** Tells what was left out in the minute before, if one is over. */
  void tellIfOver() {
    if (!clock.instant().isBefore(end)) {
      tell();
    }
  }

  /** Tells what was left out, and begins another minute. */
  void tell() {
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
