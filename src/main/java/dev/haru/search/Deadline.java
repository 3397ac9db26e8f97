package dev.haru.search;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Until when an answer is worth working on.
 *
 * <p>Safe for use by several threads.
 */
public final class Deadline {

  /** For those who wait as long as it takes. */
  public static final Deadline NEVER = new Deadline(() -> 0, Long.MAX_VALUE);

  private final LongSupplier nanos;
  private final long end;

  private Deadline(LongSupplier nanos, long end) {
    this.nanos = nanos;
    this.end = end;
  }

  /**
   * Returns the deadline that is so far away.
   *
   * @param nanos a clock such as {@link System#nanoTime}
   */
  public static Deadline in(Duration time, LongSupplier nanos) {
    return new Deadline(nanos, nanos.getAsLong() + time.toNanos());
  }

  /** Returns whether the time is up. */
  public boolean isPassed() {
    return end - nanos.getAsLong() <= 0;
  }

  /** Throws {@link SearchTimeout} when the time is up. */
  public void check() {
    if (isPassed()) {
      throw new SearchTimeout();
    }
  }
}
