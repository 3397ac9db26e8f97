package dev.haru.server.http;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/**
 * Limits the requests per second of each client, with short bursts allowed.
 *
 * <p>Each client has a token bucket. A request takes one token before it is answered, and more
 * afterwards if it has occupied the search threads for long; a client may go into debt. A limited
 * number of clients is remembered: the least recently seen one is forgotten first, which gives it a
 * full bucket. Safe for use by several threads.
 */
public final class RateLimiter {

  /** The size of a burst, in seconds of the usual rate. */
  static final int BURST_SECONDS = 5;

  /**
   * The search time that one token pays for, in nanoseconds. With the usual rate a client has half
   * of one thread's time in the long run; a usual search takes a few milliseconds.
   */
  static final long NANOS_OF_TOKEN = 25_000_000;

  private static final int MAX_CLIENTS = 16_384;

  private static final class Bucket {
    double tokens;
    long filled;
  }

  private final double perSecond;
  private final LongSupplier nanos;
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<String, Bucket> buckets;

  /**
   * Creates a limiter.
   *
   * @param perSecond the number of requests per second, or 0 for no limit
   * @param nanos a clock such as {@link System#nanoTime}
   */
  public RateLimiter(int perSecond, LongSupplier nanos) {
    this.perSecond = perSecond;
    this.nanos = nanos;
    this.buckets =
        new LinkedHashMap<>(64, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MAX_CLIENTS;
          }
        };
  }

  /**
   * Takes tokens for a client's requests, all or none; returns how long the client has to wait, or
   * zero if it need not.
   */
  Duration take(String client, int requests) {
    if (perSecond == 0) {
      return Duration.ZERO;
    }
    lock.lock();
    try {
      Bucket bucket = bucket(client);
      double needed = Math.min(requests, most());
      if (bucket.tokens < needed) {
        return Duration.ofNanos((long) ((needed - bucket.tokens) / perSecond * 1e9) + 1);
      }
      bucket.tokens -= needed;
      return Duration.ZERO;
    } finally {
      lock.unlock();
    }
  }

  /** Charges what a client's search has cost beyond its token. */
  public void charge(String client, long nanos) {
    if (perSecond == 0 || nanos <= NANOS_OF_TOKEN) {
      return;
    }
    lock.lock();
    try {
      bucket(client).tokens -= (double) nanos / NANOS_OF_TOKEN - 1;
    } finally {
      lock.unlock();
    }
  }

  private double most() {
    return perSecond * BURST_SECONDS;
  }

  /** Returns a client's bucket, refilled until now. */
  private Bucket bucket(String client) {
    long now = nanos.getAsLong();
    Bucket bucket = buckets.get(client);
    if (bucket == null) {
      bucket = new Bucket();
      bucket.tokens = most();
      buckets.put(client, bucket);
    } else {
      bucket.tokens = Math.min(most(), bucket.tokens + (now - bucket.filled) / 1e9 * perSecond);
    }
    bucket.filled = now;
    return bucket;
  }

  /** Returns the number of remembered clients. */
  int clients() {
    lock.lock();
    try {
      return buckets.size();
    } finally {
      lock.unlock();
    }
  }
}
