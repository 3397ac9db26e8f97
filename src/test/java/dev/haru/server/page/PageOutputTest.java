package dev.haru.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.search.Excerpt;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageOutputTest {

  private static final String HOSTILE = "</p><script>alert(1)</script>\" onload='x' &amp;";

  private final PageOutput output = new PageOutput();

  @Test
  void contentIsEscaped() {
    output.setContext("p", null);
    output.writeUserContent(HOSTILE);
    assertThat(output.toString())
        .isEqualTo("&lt;/p&gt;&lt;script&gt;alert(1)&lt;/script&gt;\" onload='x' &amp;amp;");
  }

  @Test
  void attributeCannotBeLeft() {
    output.setContext("input", "value");
    output.writeUserContent(HOSTILE);
    assertThat(output.toString()).doesNotContain("\"").doesNotContain("'").doesNotContain("<");
  }

  @Test
  void linksLeadToPagesOnly() {
    output.setContext("a", "href");
    output.writeUserContent("java\tscript:alert(1)");
    output.writeUserContent("data:text/html,x");
    assertThat(output.toString()).isEmpty();
    output.writeUserContent("https://example.org/?a&b");
    assertThat(output.toString()).isEqualTo("https://example.org/?a&amp;b");
  }

  @Test
  void unprintableCharactersAreRemoved() {
    output.setContext("p", null);
    output.writeUserContent("a\u202Eb\u0000");
    assertThat(output.toString()).isEqualTo("ab");
  }

  @Test
  void markedPartsAreEscapedToo() {
    output.setContext("p", null);
    output.writeUserContent(
        HitText.marked(
            Excerpt.stretches(
                "a <b> & c", List.of(new Excerpt.Range(2, 5)), List.of(new Excerpt.Range(6, 7)))));
    assertThat(output.toString())
        .isEqualTo("a <mark>&lt;b&gt;</mark> <mark class=\"related\">&amp;</mark> c");
  }
}
