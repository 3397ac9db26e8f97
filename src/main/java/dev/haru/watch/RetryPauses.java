package dev.haru.watch;

import java.time.Duration;

/**
 * The pauses before a failed build is retried, because the cause may disappear without a change of
 * the course: a full disk, a network that is down. Each pause is twice as long as the one before,
 * from two seconds to five minutes.
 *
 * <p>Not safe for use by several threads.
 */
public final class RetryPauses {

  private static final Duration FIRST = Duration.ofSeconds(2);
  private static final Duration LONGEST = Duration.ofMinutes(5);

  private Duration next = FIRST;

  /** Returns the pause after another failure. */
  public Duration next() {
    Duration pause = next;
    Duration twice = pause.multipliedBy(2);
    next = twice.compareTo(LONGEST) < 0 ? twice : LONGEST;
    return pause;
  }

  /** Starts again with the shortest pause, because something has changed. */
  public void reset() {
    next = FIRST;
  }
}
