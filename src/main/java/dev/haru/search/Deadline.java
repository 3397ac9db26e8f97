package dev.haru.search;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * The time after which a request is no longer worked on.
 *
 * <p>Safe for use by several threads.
 */
public final class Deadline {

  /** A deadline that never passes. */
  public static final Deadline NEVER = new Deadline(() -> 0, Long.MAX_VALUE);

  private final LongSupplier nanos;
  private final long end;

  private Deadline(LongSupplier nanos, long end) {
    this.nanos = nanos;
    this.end = end;
  }

  /**
   * Returns a deadline that passes after a given time.
   *
   * @param nanos a clock such as {@link System#nanoTime}
   */
  public static Deadline in(Duration time, LongSupplier nanos) {
    return new Deadline(nanos, nanos.getAsLong() + time.toNanos());
  }

  /** Returns whether the deadline has passed. */
  public boolean isPassed() {
    return end - nanos.getAsLong() <= 0;
  }

  /** Returns the time until the deadline, negative if it has passed. */
  public Duration left() {
    return Duration.ofNanos(end - nanos.getAsLong());
  }

  /** Throws {@link SearchTimeout} if the deadline has passed. */
  public void check() {
    if (isPassed()) {
      throw new SearchTimeout();
    }
  }
}
