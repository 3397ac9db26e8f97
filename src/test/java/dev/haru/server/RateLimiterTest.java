package dev.haru.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RateLimiterTest {

  private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 1000); // it may overflow

  @Test
  void burstIsFollowedByTheRate() {
    RateLimiter limiter = new RateLimiter(2, nanos::get);
    for (int i = 0; i < 2 * RateLimiter.BURST_SECONDS; i++) {
      assertThat(limiter.take("a")).isZero();
    }
    assertThat(limiter.take("a")).isBetween(Duration.ofMillis(500), Duration.ofMillis(501));
    pass(Duration.ofMillis(501));
    assertThat(limiter.take("a")).isZero();
    assertThat(limiter.take("a")).isPositive();
  }

  @Test
  void silenceFillsTheBucketNoFurtherThanTheBurst() {
    RateLimiter limiter = new RateLimiter(1, nanos::get);
    assertThat(limiter.take("a")).isZero();
    pass(Duration.ofDays(1));
    for (int i = 0; i < RateLimiter.BURST_SECONDS; i++) {
      assertThat(limiter.take("a")).isZero();
    }
    assertThat(limiter.take("a")).isPositive();
  }

  @Test
  void oneClientDoesNotPayForAnother() {
    RateLimiter limiter = new RateLimiter(1, nanos::get);
    while (limiter.take("a").isZero()) {
      pass(Duration.ZERO);
    }
    assertThat(limiter.take("b")).isZero();
  }

  @Test
  void memoryIsBounded() {
    RateLimiter limiter = new RateLimiter(1, nanos::get);
    for (int i = 0; i < 20_000; i++) {
      limiter.take("client" + i);
    }
    assertThat(limiter.clients()).isEqualTo(16_384);
  }

  @Test
  void noRateIsNoLimit() {
    RateLimiter limiter = new RateLimiter(0, nanos::get);
    for (int i = 0; i < 1000; i++) {
      assertThat(limiter.take("a")).isZero();
    }
    assertThat(limiter.clients()).isZero();
  }

  private void pass(Duration time) {
    nanos.addAndGet(time.toNanos());
  }
}
