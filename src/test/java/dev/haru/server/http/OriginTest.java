package dev.haru.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OriginTest {

  @ParameterizedTest
  @CsvSource({
    "https://course.example.org, https://course.example.org",
    "HTTPS://Course.Example.org:443, https://course.example.org",
    "http://localhost:3000, http://localhost:3000",
    "http://localhost:80, http://localhost",
    "http://[::1]:3000, http://[::1]:3000"
  })
  void isWrittenAsBrowsersDo(String text, String origin) throws Exception {
    assertThat(Origin.parse(text)).isEqualTo(origin);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "*", "null", "course.example.org", "https://course.example.org/", "https://a/b",
        "https://a?b", "https://a#b", "https://u@a", "file:///a", "https://", "https://a b",
        "mailto:a@b"
      })
  void isASchemeAndAHost(String text) {
    assertThatExceptionOfType(ServerException.class)
        .isThrownBy(() -> Origin.parse(text))
        .withMessage(
            "an origin must be like https://course.example.org, without a path, but was '"
                + text
                + "'");
  }
}
