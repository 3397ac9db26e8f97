package dev.haru.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlEscapesTest {

  @Test
  void markupIsEscaped() {
    assertThat(HtmlEscapes.escaped("</p><script>alert(1)</script>\" onload='x' &amp;"))
        .isEqualTo(
            "&lt;/p&gt;&lt;script&gt;alert(1)&lt;/script&gt;&quot; onload=&#039;x&#039; &amp;amp;");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        " JavaScript:alert(1)",
        "java\tscript:alert(1)",
        "\u0001javascript:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "file:///etc/passwd",
        "https:no"
      })
  void addressOfAnotherSchemeIsNotOfTheWeb(String address) {
    assertThat(HtmlEscapes.isWebAddress(address)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.org/#/a?id=b",
        "HTTP://example.org/",
        "./?q=lang:ko",
        "a/b:c.html",
        "#c:d",
        "/a"
      })
  void webAndRelativeAddressesAre(String address) {
    assertThat(HtmlEscapes.isWebAddress(address)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "'a\u202Eb', ab",
    "'a\u2066b\u2069', ab",
    "'a\u0000\u001B[31mb', a[31mb",
    "'a\uD800b', ab",
    "'a\uFFFEb', ab",
    "'쿠버네티스 👩‍💻', 쿠버네티스 👩‍💻",
    "'a\nb', 'a\nb'"
  })
  void unprintableCharactersAreRemoved(String text, String printable) {
    assertThat(HtmlEscapes.printable(text)).isEqualTo(printable);
    assertThat(HtmlEscapes.escaped(text)).isEqualTo(printable);
  }
}
