package dev.haru.server.rebuild;

import dev.haru.search.live.Generations;
import dev.haru.search.live.Lease;
import dev.haru.search.live.NotReadyException;
import dev.haru.search.live.Trouble;
import dev.haru.watch.RetryPauses;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Rebuilds an index that is missing, damaged or of another version, once for each such event. After
 * a failed build, whatever the reason, it retries with growing pauses until a build succeeds, or at
 * once when another process has repaired the index.
 *
 * <p>Used by one thread.
 */
public final class Repairer {

  /** Time for another process to build the index, which it may have removed for that purpose. */
  private static final Duration GRACE = Duration.ofSeconds(2);

  /**
   * The pause between two repairs; it doubles, because two servers of different versions would
   * otherwise rebuild each other's index forever.
   */
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(4);

  private static final Duration LAST_PAUSE = Duration.ofHours(1);

  /**
   * The prefix of an index's troubles; a build does not help against others, such as those of an
   * engine.
   */
  private static final String OF_INDEX = "index-";

  private final Generations generations;
  private final Reindexer reindexer;
  private final LongSupplier nanoTime;

  private final RetryPauses retryPauses = new RetryPauses();
  private Reindexer.@Nullable Failure failed;
  private long failedAt;
  private Duration retryPause = Duration.ZERO;

  private String commit;
  private boolean isUsable;

  private @Nullable Trouble seen;
  private long seenAt;
  private boolean isTried;
  private Duration pause = FIRST_PAUSE;
  private long lastRepair;

  /**
   * Creates a repairer.
   *
   * @param nanoTime a monotonic clock
   */
  public Repairer(Generations generations, Reindexer reindexer, LongSupplier nanoTime) {
    this.generations = generations;
    this.reindexer = reindexer;
    this.nanoTime = nanoTime;
    this.commit = newestCommit();
    this.isUsable = generations.trouble() == null;
    this.lastRepair = nanoTime.getAsLong() - LAST_PAUSE.multipliedBy(2).toNanos();
  }

  /** Repairs the index or retries a build, if that is due. */
  public void look() {
    boolean isMended = isMended();
    Reindexer.Failure failure = reindexer.failure();
    if (failure != null) {
      retry(failure, isMended); // a retry also repairs the index
    } else {
      failed = null;
      repair();
    }
  }

  /**
   * Returns whether a new generation is in use since the last call, or the newest commit has become
   * usable. After a failed build, another process must have done that.
   */
  private boolean isMended() {
    String before = commit;
    boolean wasUsable = isUsable;
    commit = newestCommit();
    isUsable = generations.trouble() == null;
    return isUsable && !(wasUsable && commit.equals(before));
  }

  /** Returns the commit in use, or an empty string if there is none. */
  private String newestCommit() {
    try (Lease lease = generations.acquire()) {
      return lease.contents().commit();
    } catch (NotReadyException e) {
      return "";
    }
  }

  private void retry(Reindexer.Failure failure, boolean isMended) {
    long now = nanoTime.getAsLong();
    if (!failure.equals(failed)) {
      boolean isRetry = failed != null && failure.cause() == Reindexer.Cause.TROUBLE;
      if (!isRetry || failure.isLocked()) {
        retryPauses.reset();
      }
      retryPause = retryPauses.next();
      failed = failure;
      failedAt = now;
    }
    if (isMended) {
      retryPauses.reset(); // the build may succeed on the repaired index
      retryPause = Duration.ZERO;
    }
    if (now - failedAt >= retryPause.toNanos()) {
      boolean unused = begin();
    }
  }

  private void repair() {
    Trouble trouble = generations.trouble();
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
    boolean isDue = now - seenAt >= GRACE.toNanos() && now - lastRepair >= pause.toNanos();
    if (!isTried && isDue && begin()) {
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
