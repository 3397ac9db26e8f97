package dev.haru.search.live;

import dev.haru.index.CourseIndex;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The newest usable generation of an index.
 *
 * <p>{@link #refresh} finds a new commit, built by this process or another one, opens it and puts
 * it into use once its engine has answered a query. A {@link Lease} keeps its generation open. If a
 * commit cannot be used, the previous one stays in use. A generation whose files have been modified
 * is taken out of use unless their checksums are still correct.
 *
 * <p>Safe for use by several threads.
 */
public final class Generations implements AutoCloseable {

  /**
   * The time after which a failed commit is tried again: it may have failed for lack of memory or
   * files.
   */
  private static final Duration RETRY = Duration.ofSeconds(10);

  private final GenerationSource source;
  private final Clock clock;

  private final ReentrantLock refreshing = new ReentrantLock();
  private volatile @Nullable Generation current;
  private volatile @Nullable Trouble trouble;
  private String failedCommit = "";
  private Instant failedAt = Instant.MIN;
  private boolean opened;
  private boolean closed;

  /**
   * Creates generations, none of them open yet.
   *
   * @param index the index's directory
   * @param engines creates an engine for each generation
   * @param clock the clock that dates troubles
   */
  public Generations(Path index, EngineFactory engines, Clock clock) {
    this(new LuceneGenerations(index, engines), clock);
  }

  /** Creates generations from a source, none of them open yet. */
  public Generations(GenerationSource source, Clock clock) {
    this.source = source;
    this.clock = clock;
  }

  /** Returns the interval at which to call {@link #refresh}. */
  public Duration interval() {
    return source.interval();
  }

  /**
   * Opens the first generation.
   *
   * @throws Exception if the index cannot be used
   */
  public void open() throws Exception {
    refreshing.lock();
    try {
      Generation first = Generation.open(source);
      first.warm(); // no request is waiting yet
      swap(first);
      opened = true;
    } finally {
      refreshing.unlock();
    }
  }

  /** Lets {@link #refresh} open the first generation as soon as there is one that can be used. */
  public void openLater() {
    refreshing.lock();
    try {
      opened = true;
    } finally {
      refreshing.unlock();
    }
  }

  /**
   * Puts the newest commit into use unless it already is, in which case this only reads one small
   * file. Does nothing while another thread is refreshing.
   *
   * @return whether a new generation was put into use
   */
  public boolean refresh() {
    if (!refreshing.tryLock()) {
      return false;
    }
    try {
      Generation now = current;
      if (closed || !opened) {
        return false;
      }
      String newest;
      try {
        newest = source.newestCommit();
      } catch (Exception e) {
        cannotAsk(e);
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

  /**
   * Returns whether the last failure is recent; a clock that is set back does not delay the next
   * try.
   */
  private boolean hasJustFailed() {
    Duration ago = Duration.between(failedAt, clock.instant());
    return !ago.isNegative() && ago.compareTo(RETRY) < 0;
  }

  /** Records that the source cannot be asked; the trouble stays the same until that changes. */
  private void cannotAsk(Exception e) {
    Trouble before = trouble;
    String code = source.code(e);
    boolean isKnown = before != null && before.code().equals(code);
    if (!isKnown && !Thread.currentThread().isInterrupted()) {
      trouble = new Trouble(code, String.valueOf(e.getMessage()), clock.instant());
    }
  }

  private boolean replace(String newest) {
    try {
      Generation next = Generation.open(source);
      swap(next);
      trouble = null;
      next.warm(); // only after the new content can be found
      return true;
    } catch (Exception | Error e) { // a truncated mapped file, or no memory
      if (Thread.currentThread().isInterrupted()) {
        return false; // interrupts close files, which says nothing about the commit
      }
      Trouble before = trouble;
      Instant now = clock.instant();
      Instant since = before != null && newest.equals(failedCommit) ? before.since() : now;
      trouble = new Trouble(source.code(e), String.valueOf(e.getMessage()), since);
      failedCommit = newest;
      failedAt = now;
      return false;
    }
  }

  private void swap(@Nullable Generation next) {
    Generation before = current;
    current = next;
    if (before != null) {
      before.leave();
    }
  }

  /**
   * Returns a lease of the newest generation, which the caller closes.
   *
   * @throws NotReadyException if none is open
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

  /** Returns why the newest commit is not in use, or null if it is. */
  public @Nullable Trouble trouble() {
    return trouble;
  }

  /** Stops using the index; generations with open leases stay open until these are closed. */
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
