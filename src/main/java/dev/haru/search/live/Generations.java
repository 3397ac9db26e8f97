package dev.haru.search.live;

import dev.haru.index.CourseIndex;
import dev.haru.index.directory.IndexException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The newest generation of an index that can be used.
 *
 * <p>Whoever builds the index, this process or another, {@link #refresh} finds the commit, opens
 * it, sees its engine answer a query and only then hands it out. Who holds a {@link Lease} keeps
 * the generation that it is of. A commit that cannot be used leaves the one before it in use; but a
 * generation into whose files somebody has written is used no more, unless its checksums say that
 * all is well.
 *
 * <p>Safe for use by several threads.
 */
public final class Generations implements AutoCloseable {

  /** A commit that failed may have failed for want of memory or files. */
  private static final Duration RETRY = Duration.ofSeconds(10);

  private final Path index;
  private final EngineFactory engines;
  private final Clock clock;

  private final ReentrantLock refreshing = new ReentrantLock();
  private volatile @Nullable Generation current;
  private volatile @Nullable Trouble trouble;
  private String failedCommit = "";
  private Instant failedAt = Instant.MIN;
  private boolean opened;
  private boolean closed;

  /**
   * Creates generations of which none is open yet.
   *
   * @param index the index's directory
   * @param engines makes an engine for each generation
   * @param clock tells when something went wrong
   */
  public Generations(Path index, EngineFactory engines, Clock clock) {
    this.index = index;
    this.engines = engines;
    this.clock = clock;
  }

  /**
   * Opens the first generation.
   *
   * @throws IndexException when the index cannot be used
   */
  public void open() throws Exception {
    refreshing.lock();
    try {
      Generation first = Generation.open(index, engines);
      first.warm(); // nothing is answered before it is open, so that nothing waits
      swap(first);
      opened = true;
    } finally {
      refreshing.unlock();
    }
  }

  /**
   * Takes the newest commit into use if it is not yet; costs one small file where it is. Does
   * nothing while another thread does the same.
   *
   * @return whether a new generation is in use now
   */
  public boolean refresh() {
    if (!refreshing.tryLock()) {
      return false;
    }
    try {
      String newest = CourseIndex.newestCommit(index);
      Generation now = current;
      if (closed || !opened) {
        return false;
      }
      CourseIndex.State files = now == null ? CourseIndex.State.GONE : now.files();
      boolean isNewest = now != null && newest.equals(now.contents().commit());
      if (isNewest && files == CourseIndex.State.UNTOUCHED) {
        trouble = null;
        return false;
      }
      if (trouble != null && newest.equals(failedCommit) && hasJustFailed()) {
        return false;
      }
      boolean isReplaced = replace(newest);
      if (!isReplaced && isNewest && files == CourseIndex.State.WRITTEN) {
        swap(null);
      }
      return isReplaced;
    } finally {
      refreshing.unlock();
    }
  }

  /** A clock that is set back does not put the next try off. */
  private boolean hasJustFailed() {
    Duration ago = Duration.between(failedAt, clock.instant());
    return !ago.isNegative() && ago.compareTo(RETRY) < 0;
  }

  private boolean replace(String newest) {
    try {
      Generation next = Generation.open(index, engines);
      swap(next);
      trouble = null;
      next.warm(); // after what is new can be found
      return true;
    } catch (Exception | Error e) { // a mapped file that is cut, or want of memory
      if (Thread.currentThread().isInterrupted()) {
        return false; // files are closed for an interrupted thread: they say nothing of the commit
      }
      Trouble before = trouble;
      Instant now = clock.instant();
      Instant since = before != null && newest.equals(failedCommit) ? before.since() : now;
      trouble = new Trouble(code(e), String.valueOf(e.getMessage()), since);
      failedCommit = newest;
      failedAt = now;
      return false;
    }
  }

  private static String code(Throwable e) {
    return e instanceof IndexException known ? known.kind().code() : "engine-failed";
  }

  private void swap(@Nullable Generation next) {
    Generation before = current;
    current = next;
    if (before != null) {
      before.leave();
    }
  }

  /**
   * Returns the newest generation for use; to be closed after it.
   *
   * @throws NotReadyException when none is open
   */
  public Lease acquire() {
    for (Generation now = current; now != null; now = current) {
      if (now.enter()) {
        return new Lease(now);
      }
    }
    throw new NotReadyException();
  }

  /** Returns whether a generation is in use. */
  public boolean isOpen() {
    return current != null;
  }

  /** Returns why the newest commit is not in use, or null where it is. */
  public @Nullable Trouble trouble() {
    return trouble;
  }

  /** Ends the use of the index; leases that are held keep theirs until they are closed. */
  @Override
  public void close() {
    refreshing.lock();
    try {
      closed = true;
      swap(null);
    } finally {
      refreshing.unlock();
    }
  }
}
