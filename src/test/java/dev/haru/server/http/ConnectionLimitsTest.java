package dev.haru.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ConnectionLimitsTest {

  @Test
  void limitsFollowFromMemoryAndDescriptors() {
    assertThat(ConnectionLimits.of(256 << 20, 1 << 20))
        .isEqualTo(new ConnectionLimits(4_096, 1_024, 4 << 20, 1 << 20));
    assertThat(ConnectionLimits.of(4L << 30, 1 << 20))
        .isEqualTo(new ConnectionLimits(10_000, 2_500, 64 << 20, 16 << 20));
    assertThat(ConnectionLimits.of(4L << 30, 1_024).connections()).isEqualTo(512);
  }
}
