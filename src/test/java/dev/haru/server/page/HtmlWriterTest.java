package dev.haru.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.search.Excerpt;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlWriterTest {

  @Test
  void textAndAttributesAreEscaped() {
    String hostile = "</p><script>alert(1)</script>\" onload='x' &amp;";
    String escaped =
        "&lt;/p&gt;&lt;script&gt;alert(1)&lt;/script&gt;&quot; onload=&#039;x&#039; &amp;amp;";
    assertThat(body(HtmlWriter.html().leaf("p", hostile, "title", hostile)))
        .isEqualTo("<p title=\"" + escaped + "\">" + escaped + "</p>\n");
  }

  @Test
  void marksStandInsideWhatIsEscaped() {
    HtmlWriter marked =
        HtmlWriter.html()
            .marked("a <b> & c", List.of(new Excerpt.Range(2, 5), new Excerpt.Range(6, 7)));
    assertThat(body(marked)).isEqualTo("a <mark>&lt;b&gt;</mark> <mark>&amp;</mark> c");
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
  void addressThatIsNotOfTheWebIsLeftOut(String address) {
    assertThat(body(HtmlWriter.html().begin("a", "href", address))).isEqualTo("<a>");
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
  void addressOfTheWebStays(String address) {
    assertThat(body(HtmlWriter.html().begin("a", "href", address)))
        .isEqualTo("<a href=\"" + address + "\">");
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
  void whatReachesBeyondItsTextIsLeftOut(String text, String left) {
    assertThat(body(HtmlWriter.html().text(text))).isEqualTo(left);
  }

  private static String body(HtmlWriter htmlWriter) {
    return htmlWriter.toString().substring("<!doctype html>\n".length());
  }
}
