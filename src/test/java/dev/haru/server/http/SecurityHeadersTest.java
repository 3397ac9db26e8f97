package dev.haru.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SecurityHeadersTest {

  @Test
  void noPolicyAllowsInlineCode() {
    assertThat(SecurityHeaders.values())
        .allSatisfy(each -> assertThat(each.contentSecurityPolicy()).doesNotContain("unsafe", "*"));
  }
}
