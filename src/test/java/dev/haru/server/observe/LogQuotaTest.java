package dev.haru.server.observe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.kit.ManualClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LogQuotaTest {

  private final List<String> told = new ArrayList<>();
  private final ManualClock clock = new ManualClock();
  private final LogQuota quota =
      new LogQuota(clock, (kind, count) -> told.add(kind + ": " + count));

  @Test
  void eachKindHasSoManyLinesAMinute() {
    assertThat(allowed("a", 100)).isEqualTo(LogQuota.MOST);
    assertThat(allowed("b", 3)).isEqualTo(3);
    assertThat(told).isEmpty();
    clock.move(LogQuota.PERIOD);
    assertThat(allowed("a", 1)).isEqualTo(1);
    assertThat(told).containsExactly("a: 90");
  }

  @Test
  void whatWasLeftOutIsToldOnce() {
    allowed("a", 11);
    quota.report();
    quota.report();
    clock.move(Duration.ofDays(1));
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
