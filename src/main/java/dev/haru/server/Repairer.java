package dev.haru.server;

import dev.haru.search.live.Generations;
import dev.haru.search.live.Trouble;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Has the index built where it is missing, damaged or of another version, once for each time that
 * it is, and again and again where another process was writing it.
 *
 * <p>Used by one thread.
 */
final class Repairer {

  /** Whoever removes or writes an index is often about to be done. */
  private static final Duration GRACE = Duration.ofSeconds(2);

  /**
   * From one repair to the next; it doubles, since two servers of different versions would else
   * rebuild each other's index for ever.
   */
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(4);

  private static final Duration LAST_PAUSE = Duration.ofHours(1);

  /** Engines fail for other reasons, which no build removes. */
  private static final String OF_INDEX = "index-";

  private final Generations generations;
  private final Reindexer reindexer;
  private final LongSupplier nanoTime;
  private @Nullable Trouble seen;
  private long seenAt;
  private boolean isTried;
  private Duration pause = FIRST_PAUSE;
  private long lastRepair;

  /**
   * Creates a repairer.
   *
   * @param nanoTime a clock that nobody sets back
   */
  Repairer(Generations generations, Reindexer reindexer, LongSupplier nanoTime) {
    this.generations = generations;
    this.reindexer = reindexer;
    this.nanoTime = nanoTime;
    this.lastRepair = nanoTime.getAsLong() - LAST_PAUSE.multipliedBy(2).toNanos();
  }

  /** Looks whether there is something to repair. */
  void look() {
    Trouble failure = reindexer.trouble();
    boolean isLocked = failure != null && failure.code().equals(BuildException.LOCKED);
    Trouble trouble = isLocked ? failure : generations.trouble();
    if (trouble == null || !trouble.code().startsWith(OF_INDEX)) {
      seen = null;
      return;
    }
    long now = nanoTime.getAsLong();
    if (!trouble.equals(seen)) {
      seen = trouble;
      seenAt = now;
      isTried = false;
    }
    if (now - seenAt < GRACE.toNanos()) {
      return;
    }
    if (isLocked) {
      boolean unused = begin();
      seenAt = now;
    } else if (!isTried && now - lastRepair >= pause.toNanos() && begin()) {
      isTried = true;
      boolean isRare = now - lastRepair >= LAST_PAUSE.multipliedBy(2).toNanos();
      pause = isRare ? FIRST_PAUSE : longer(pause);
      lastRepair = now;
    }
  }

  private boolean begin() {
    return reindexer.begin(Reindexer.Cause.TROUBLE) != null;
  }

  private static Duration longer(Duration pause) {
    Duration twice = pause.multipliedBy(2);
    return twice.compareTo(LAST_PAUSE) < 0 ? twice : LAST_PAUSE;
  }
}
