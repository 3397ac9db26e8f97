package dev.haru.server.observe;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LogQuotaTest {

  private final List<String> told = new ArrayList<>();
  private Instant now = Instant.parse("2026-03-01T09:00:00Z");
  private final LogQuota quota =
      new LogQuota(new Watch(), (kind, count) -> told.add(kind + ": " + count));

  private final class Watch extends Clock {
    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  @Test
  void eachKindHasSoManyLinesAMinute() {
    assertThat(allowed("a", 100)).isEqualTo(LogQuota.MOST);
    assertThat(allowed("b", 3)).isEqualTo(3);
    assertThat(told).isEmpty();
    now = now.plus(LogQuota.PERIOD);
    assertThat(allowed("a", 1)).isEqualTo(1);
    assertThat(told).containsExactly("a: 90");
  }

  @Test
  void whatWasLeftOutIsToldOnce() {
    allowed("a", 11);
    quota.report();
    quota.report();
    now = now.plus(Duration.ofDays(1));
    quota.reportIfOver();
    assertThat(told).containsExactly("a: 1");
  }

  private int allowed(String kind, int times) {
    int allowed = 0;
    for (int i = 0; i < times; i++) {
      allowed += quota.allows(kind) ? 1 : 0;
    }
    return allowed;
  }
}
