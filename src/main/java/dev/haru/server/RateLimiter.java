package dev.haru.server;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/**
 * Lets every client have so many requests a second in the long run, and some more at once.
 *
 * <p>A token bucket for each client. Only so many clients are remembered; the one unheard of for
 * the longest time is forgotten first, which gives it a full bucket. Safe for use by several
 * threads.
 */
final class RateLimiter {

  /** How many seconds' worth of requests may come at once. */
  static final int BURST_SECONDS = 5;

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
   * @param perSecond how many requests a second, or 0 for any number
   * @param nanos a clock such as {@link System#nanoTime}
   */
  RateLimiter(int perSecond, LongSupplier nanos) {
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

  /** Takes a request of a client; returns how long it has to wait, zero where it may go on. */
  Duration take(String client) {
    if (perSecond == 0) {
      return Duration.ZERO;
    }
    lock.lock();
    try {
      long now = nanos.getAsLong();
      double most = perSecond * BURST_SECONDS;
      Bucket bucket = buckets.get(client);
      if (bucket == null) {
        bucket = new Bucket();
        bucket.tokens = most;
        buckets.put(client, bucket);
      } else {
        bucket.tokens = Math.min(most, bucket.tokens + (now - bucket.filled) / 1e9 * perSecond);
      }
      bucket.filled = now;
      if (bucket.tokens < 1) {
        return Duration.ofNanos((long) ((1 - bucket.tokens) / perSecond * 1e9) + 1);
      }
      bucket.tokens--;
      return Duration.ZERO;
    } finally {
      lock.unlock();
    }
  }

  /** Returns how many clients are remembered. */
  int clients() {
    lock.lock();
    try {
      return buckets.size();
    } finally {
      lock.unlock();
    }
  }
}
