package dev.haru.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RateLimiterTest {

  private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 1000); // so that it overflows

  @Test
  void burstIsFollowedByTheRate() {
    RateLimiter limiter = new RateLimiter(2, nanos::get);
    for (int i = 0; i < 2 * RateLimiter.BURST_SECONDS; i++) {
      assertThat(limiter.take("a", 1)).isZero();
    }
    assertThat(limiter.take("a", 1)).isBetween(Duration.ofMillis(500), Duration.ofMillis(501));
    pass(Duration.ofMillis(501));
    assertThat(limiter.take("a", 1)).isZero();
    assertThat(limiter.take("a", 1)).isPositive();
  }

  @Test
  void silenceFillsTheBucketNoFurtherThanTheBurst() {
    RateLimiter limiter = new RateLimiter(1, nanos::get);
    assertThat(limiter.take("a", 1)).isZero();
    pass(Duration.ofDays(1));
    for (int i = 0; i < RateLimiter.BURST_SECONDS; i++) {
      assertThat(limiter.take("a", 1)).isZero();
    }
    assertThat(limiter.take("a", 1)).isPositive();
  }

  @Test
  void oneClientDoesNotPayForAnother() {
    RateLimiter limiter = new RateLimiter(1, nanos::get);
    while (limiter.take("a", 1).isZero()) {
      pass(Duration.ZERO);
    }
    assertThat(limiter.take("b", 1)).isZero();
  }

  @Test
  void severalRequestsAreTakenTogetherOrNotAtAll() {
    RateLimiter limiter = new RateLimiter(2, nanos::get);
    assertThat(limiter.take("a", 5)).isZero();
    assertThat(limiter.take("a", 5)).isZero();
    pass(Duration.ofSeconds(1));
    assertThat(limiter.take("a", 5)).isBetween(Duration.ofMillis(1500), Duration.ofMillis(1501));
    assertThat(limiter.take("a", 2)).isZero();
  }

  @Test
  void moreThanTheBurstWaitsForAFullBucketOnly() {
    RateLimiter limiter = new RateLimiter(1, nanos::get);
    assertThat(limiter.take("a", 1000)).isZero();
    assertThat(limiter.take("a", 1000)).isBetween(Duration.ofSeconds(5), Duration.ofMillis(5001));
  }

  @Test
  void longSearchCostsAsManyTokensAsItTookTime() {
    RateLimiter limiter = new RateLimiter(20, nanos::get);
    assertThat(limiter.take("a", 1)).isZero();
    limiter.charge("a", Duration.ofSeconds(5).toNanos()); // 200 tokens, one of which has been taken
    assertThat(limiter.take("a", 1)).isBetween(Duration.ofMillis(5050), Duration.ofMillis(5051));
    assertThat(limiter.take("b", 1)).isZero();
    pass(Duration.ofMillis(5051));
    assertThat(limiter.take("a", 1)).isZero();
    assertThat(limiter.take("a", 1)).isPositive();
  }

  @Test
  void usualSearchCostsNothingMore() {
    RateLimiter limiter = new RateLimiter(1, nanos::get);
    for (int i = 0; i < RateLimiter.BURST_SECONDS; i++) {
      assertThat(limiter.take("a", 1)).isZero();
      limiter.charge("a", RateLimiter.NANOS_OF_TOKEN);
    }
  }

  @Test
  void memoryIsBounded() {
    RateLimiter limiter = new RateLimiter(1, nanos::get);
    for (int i = 0; i < 20_000; i++) {
      limiter.take("client" + i, 1);
    }
    assertThat(limiter.clients()).isEqualTo(16_384);
  }

  @Test
  void noRateIsNoLimit() {
    RateLimiter limiter = new RateLimiter(0, nanos::get);
    for (int i = 0; i < 1000; i++) {
      assertThat(limiter.take("a", 1)).isZero();
    }
    assertThat(limiter.clients()).isZero();
  }

  /** However little is missing, clients are never told to retry after zero seconds. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 20, 1_000_000})
  void waitIsASecondAtLeast(int rate) {
    AtomicLong now = new AtomicLong();
    RateLimiter limiter = new RateLimiter(rate, now::get);
    Client client = new Client(null);
    RequestFilter.requireRate(limiter, client, rate * RateLimiter.BURST_SECONDS);
    now.addAndGet(1_000_000_000L / rate - 1); // just before the next token
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> RequestFilter.requireRate(limiter, client, 1))
        .satisfies(e -> assertThat(e.problem().headers()).containsEntry("Retry-After", "1"));
  }

  private void pass(Duration time) {
    nanos.addAndGet(time.toNanos());
  }
}
