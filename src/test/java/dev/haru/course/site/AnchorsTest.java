package dev.haru.course.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.commonmark.node.Emphasis;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnchorsTest {

  @Test
  void everyLessonHasAnchorsOfItsOwn() {
    assertThat(Vectors.anchors(SiteGenerator.GITHUB, "# a\n\n# a\n")).containsExactly("a", "a-1");
    assertThat(Vectors.anchors(SiteGenerator.GITHUB, "# a\n")).containsExactly("a");
  }

  @Test
  void docusaurusGivesNoAnchorToLevelOneButCountsIt() {
    assertThat(Vectors.anchors(SiteGenerator.DOCUSAURUS, "# 자료\n\n## 자료\n"))
        .containsExactly("", "자료-1");
  }

  @Test
  void docsifyKeepsEntitiesAsTheyAreWritten() {
    assertThat(Vectors.anchors(SiteGenerator.DOCSIFY, "## a&nbsp;b &copy; & c\n"))
        .containsExactly("anbspb-copy-amp-c");
  }

  @ParameterizedTest
  @CsvSource({
    "DOCSIFY, fish-amp-chips",
    "GITHUB, fish--chips",
    "DOCUSAURUS, fish--chips",
    "MKDOCS, fish-chips",
    "HUGO, fish--chips",
    "VITEPRESS, fish-amp-chips",
    "MDBOOK, fish--chips",
    "JEKYLL, fish--chips",
    "NEXTRA, fish--chips",
    "STARLIGHT, fish--chips",
    "SPHINX, fish-chips",
    "PLAIN, fish--chips"
  })
  void linesKeepTheirPlacesBelowFrontMatterAndInQuotes(SiteGenerator preset, String anchor) {
    String markdown = "\uFEFF---\r\nauthor: 하루\r\n---\r\ntext\r\n\r\n> ## fish &amp; chips\r\n";

    assertThat(Vectors.anchors(preset, markdown)).endsWith(anchor);
  }

  @Test
  void mkDocsCountsKoreanHeadings() {
    assertThat(Vectors.anchors(SiteGenerator.MKDOCS, "## 하나\n\n## 둘\n\n## K8s 셋\n"))
        .containsExactly("_1", "_2", "k8s");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "## 설치하기 {#install}             | install",
        "## 설치하기 {#설치}                | 설치",
        "## 설치하기 { #install }           | install",
        "## 설치하기 { #Install .wide k=v } | Install",
        "## 설치하기 {: #install }          | install",
        "## 설치하기 {:.wide #install}      | install",
        "## 설치하기 {/* #install */}       | install",
        "## 설치하기 {/*install*/}          | install",
        "## 설치하기 {/* read this */}      | 설치하기--read-this-",
        "## 설치하기 \\{#install\\}         | 설치하기-install",
        "## 설치하기 `{#install}`           | 설치하기-install",
        "## 설치하기 {{#include a.md}}      | 설치하기-include-amd",
        "## 설치하기 {install}              | 설치하기-install",
        "## 설치하기 {.wide}                | 설치하기-wide",
      })
  void withoutAGeneratorIdsAreReadInEverySyntax(String markdown, String anchor) {
    assertThat(Vectors.anchors(SiteGenerator.PLAIN, markdown)).containsExactly(anchor);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "## 설치하기 <a href=\"#x\" id=\"install\"></a> | install",
        "## <a id=\"install\"></a>설치하기            | install",
        "## 설치하기 {#install}                       | install",
        "## 설치하기 <a href=\"#x\"></a>              | 설치하기-",
      })
  void gitBookWritesIdsAsTags(String markdown, String anchor) {
    assertThat(Vectors.anchors(SiteGenerator.GITBOOK, markdown)).containsExactly(anchor);
  }

  @Test
  void mkDocsKnowsAnIdBeforeTheHeadingThatHasIt() {
    assertThat(Vectors.anchors(SiteGenerator.MKDOCS, "> ## b\n\n- ## a {#b}\n"))
        .containsExactly("b_1", "b");
  }

  @Test
  void kramdownReadsIdsOnTheLinesBelowAndAbove() {
    String markdown =
        """
        ## 하나
        {: .no_toc }
        {: #one }

        {: #two .wide}
        ## 둘

        글
        {: #text }
        ## three
        {: id="drei" }
        """;

    assertThat(Vectors.anchors(SiteGenerator.JEKYLL, markdown))
        .containsExactly("one", "two", "drei");
  }

  @Test
  void mystLabelsAreAnchorsAsDocutilsWritesThem() {
    String markdown = "(My_Label)=\n\n## 설치\n\n(a)=\n(b.c)=\n## 배포\n\n(text)=\n글\n\n## 끝\n";

    assertThat(Vectors.anchors(SiteGenerator.SPHINX, markdown))
        .containsExactly("my-label", "b-c", "id3");
  }

  @ParameterizedTest
  @EnumSource
  @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void manyHeadingsOfOneNameAreQuick(SiteGenerator preset) {
    for (String name : List.of("같은 제목", "same", "!", "", "x_1")) {
      Heading heading = heading(name);
      Anchors anchors = new Links(preset, null, null).anchors("");
      for (int i = 0; i < 10_000; i++) {
        anchors.next(heading);
      }
    }
  }

  @ParameterizedTest
  @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  @ValueSource(
      strings = {
        " ", "-", "#", "{", "}", "{#", "{/*", "<", "&", "&amp", ":a", ":a[", ":a{", "[^", "\\",
        "\\-", "--", "{#a}", "{a=", "{/* #", "\u00a0", "`", "*a", "<a ", "_1", "x"
      })
  void longHeadingsAreQuick(String piece) {
    String many = piece.repeat(20_000);
    for (String name : List.of("a" + many + "a}", "a {#" + many + "}", "a {a=\"" + many + "\"}")) {
      Heading heading = heading(name);
      for (SiteGenerator preset : SiteGenerator.values()) {
        Anchors anchors = new Links(preset, null, null).anchors("");
        anchors.next(heading);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void deepNestingOverflowsNoStack(SiteGenerator preset) {
    Heading heading = new Heading();
    heading.setLevel(2);
    Node innermost = heading;
    for (int i = 0; i < 20_000; i++) {
      Emphasis emphasis = new Emphasis("*");
      innermost.appendChild(emphasis);
      innermost = emphasis;
    }
    innermost.appendChild(new Text("deep"));

    assertThat(new Links(preset, null, null).anchors("").next(heading)).isEqualTo("deep");
  }

  private static Heading heading(String text) {
    Heading heading = new Heading();
    heading.setLevel(2);
    heading.appendChild(new Text(text));
    return heading;
  }
}
