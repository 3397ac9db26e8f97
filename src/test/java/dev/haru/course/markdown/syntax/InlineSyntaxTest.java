package dev.haru.course.markdown.syntax;

import static dev.haru.course.site.SiteGenerator.DOCSIFY;
import static dev.haru.course.site.SiteGenerator.GITHUB;
import static dev.haru.course.site.SiteGenerator.HUGO;
import static dev.haru.course.site.SiteGenerator.JEKYLL;
import static dev.haru.course.site.SiteGenerator.MKDOCS;
import static dev.haru.course.site.SiteGenerator.SPHINX;
import static dev.haru.course.site.SiteGenerator.VITEPRESS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.course.site.SiteGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InlineSyntaxTest {

  private static String text(SiteGenerator preset, String markdown) {
    return Reading.lesson(preset, markdown.replace("⏎", "\n"))
        .sections()
        .getFirst()
        .blocks()
        .getFirst()
        .text();
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "→",
      value = {
        "a {{ page.title }} b→a  b",
        "a {{ x | y: '*' }}*b*→a b",
        "a {%- if x -%}b{% endif %} c→a b c",
        "a {# note #}b→a b",
        "`{{ x }}` b→{{ x }} b",
        "\\{{ x }} b→{{ x }} b",
        "{% raw %}a {{ b }} `c`{% endraw %} {{ d }}e→a {{ b }} c e",
        "{{ a b→{{ a b",
        "a [b]({{ site.baseurl }}/c) d→a b d",
        "see all [b]({{ site.url | x: \"(\" }}{% link d.md %}#e) f→see all b f",
        "`[b]({{ c d }})` e→[b]({{ c d }}) e",
        "word{: .x} b→word b",
        "[a](b){: .btn .x target=\"_blank\"} c d e f→a c d e f",
        "f(x){a=1}→f(x){a=1}"
      })
  void tagsOfLiquidAreNotText(String markdown, String expected) {
    assertThat(text(JEKYLL, markdown)).isEqualTo(expected);
  }

  @Test
  void aLinkToATagKeepsTheRestOfItsAddress() {
    assertThat(
            Reading.lesson(
                    JEKYLL, "[b]({{ site.url }}{% link d.md %}#e) [c]({{ f }}) [g]({{h}}/i)\n")
                .sections())
        .singleElement()
        .satisfies(section -> assertThat(section.urls()).containsExactly("#e", "", "/i"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a {{ $frontmatter.title }}b|a b",
        "a ![x](y){width=3} b|a  b",
        "[x](y){target=_blank .c} is a text|x is a text",
        "{% a %} b|{% a %} b",
        "<Badge type=\"tip\" text=\"new\" />a|a"
      })
  void variablesOfVueAndAttributesAreNotText(String markdown, String expected) {
    assertThat(text(VITEPRESS, markdown)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a {{< ref \"b.md\" >}} c|a  c",
        "a {{< tip >}}b{{< /tip >}} c|a b c",
        "[a text of a link]({{< ref \"b.md\" >}}) c|a text of a link c",
        "a {{ b }}|a {{ b }}"
      })
  void shortcodesAreNotText(String markdown, String expected) {
    assertThat(text(HUGO, markdown)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "→",
      value = {
        "a {++added++} b→a added b",
        "a {--gone--} b→a  b",
        "a {~~old~>new~~} b→a new b",
        "a {==this==}{>>a comment<<} b→a this b",
        "a {++b→a {++b",
        "a {~~b~~} c→a {b} c",
        "`{++a++}` b→{++a++} b",
        "f{x--} y--}→f{x--} y--}"
      })
  void criticMarksAreNoText(String markdown, String expected) {
    assertThat(text(MKDOCS, markdown)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Press ++ctrl+c++ now|Press ctrl+c now",
        "C++ and i++ are|C++ and i++ are",
        "a ==marked *text*== b|a marked text b",
        "if a == b and c == d|if a == b and c == d",
        "if a==b and c==d|if a==b and c==d",
        "a ^^inserted^^ b|a inserted b",
        ":material-clock:{ .lg .middle } __Set up__ b|Set up b",
        "`++a++` `==b==` c|++a++ ==b== c"
      })
  void marksAreNotText(String markdown, String expected) {
    assertThat(text(MKDOCS, markdown)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "A :rocket: b|A  b",
        ":tada::+1: a|a",
        "끝:smile:|끝",
        "at 10:30:45|at 10:30:45",
        "a:b:c|a:b:c",
        "std::string::npos|std::string::npos",
        "x :id=care|x :id=care",
        "a: b: c|a: b: c",
        "`:x:` a|:x: a",
        "http://a.b:80:x|http://a.b:80:x"
      })
  void namesOfEmojiAreNotText(String markdown, String expected) {
    assertThat(text(GITHUB, markdown)).isEqualTo(expected);
    assertThat(text(DOCSIFY, markdown)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "**가비지 컬렉션(GC)**은 쓰레기|가비지 컬렉션(GC)은 쓰레기",
        "**\"따옴표\"**는|\"따옴표\"는",
        "이 *강조(x)*가 a|이 강조(x)가 a",
        "***셋!***이|셋!이",
        "**`kubectl`**은 a|kubectl은 a",
        "**[문서](u).**를 읽고 또 읽는다|문서.를 읽고 또 읽는다",
        "**終わり。**です|終わり。です",
        "**「用語」**を|「用語」を",
        "**a(b)**은 **c(d)**는|a(b)은 c(d)는",
        "**보통**은 그대로|보통은 그대로",
        "2 * (3)*가|2 * (3)*가",
        "\\*\\*a)\\*\\*은|**a)**은",
        "`**a)**은`|**a)**은",
        "**a)**b|**a)**b",
        "a **b (c)*은|a **b (c)*은"
      })
  void emphasisEndsBeforeAParticle(String markdown, String expected) {
    assertThat(text(GITHUB, markdown)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "see {ref}`the text <label>` b|see the text b",
        "{doc}`intro` b|intro b",
        "{py:func}`~a.b.c` d|a.b.c d",
        "{kbd}`Ctrl` a|Ctrl a",
        "{a} `b`|{a} b"
      })
  void rolesAreTheirText(String markdown, String expected) {
    assertThat(text(SPHINX, markdown)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"!> Mind *it*⏎and this|Mind it and this", "?> A tip|A tip", "a⏎!> b|a !> b"})
  void docsifysNotesAreTheirText(String markdown, String expected) {
    assertThat(text(DOCSIFY, markdown)).isEqualTo(expected);
  }

  @Test
  void headingsHaveNoTagsButTheAnchorsThatTheyHad() {
    assertThat(Reading.of(VITEPRESS, "## The {{ $frontmatter.title }} page\n"))
        .containsExactly("1 ## The page #the-frontmatter-title-page");
    assertThat(Reading.of(GITHUB, "## Start :rocket:\n"))
        .containsExactly("1 ## Start #start-rocket");
  }
}
