package dev.haru.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.haru.course.model.Block;
import dev.haru.course.model.BlockRole;
import dev.haru.course.model.Section;
import dev.haru.kit.TestLessons;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LessonHeadingsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "## **개발** 파트|개발 파트|개발-파트",
        "# `kubectl get` pods|kubectl get pods|kubectl-get-pods",
        "# [Day 1](day01.md) again|Day 1 again|day-1-again",
        "# A *b* __c__ ~~d~~|A b c d|a-b-c-d",
        "# A &amp; B \\# C|A & B # C|a--b--c",
        "# 1. 시작하기!|1. 시작하기!|1-시작하기",
        "# Logo <b>bold</b> <!-- no -->|Logo bold|logo-bold-",
        "# C# #|C#|c",
        "# 🚀 Go|🚀 Go|-go",
        "# See https://a.test/b|See https://a.test/b|see-httpsatestb"
      })
  void aHeadingIsItsPlainText(String markdown, String heading, String anchor) {
    assertThat(TestLessons.sections(markdown))
        .extracting(Section::line, Section::heading, Section::anchor)
        .containsExactly(tuple(1, heading, anchor));
  }

  @Test
  void aHeadingsLinksAndImagesBelongToItsSection() {
    Section section = TestLessons.sections("# A [b](c.md) ![the logo](d.png)\n\n[e](f)").getFirst();

    assertThat(section.urls()).containsExactly("c.md", "d.png", "f");
    assertThat(section.blocks()).contains(new Block(BlockRole.ALT, "", "the logo", "", 1));
  }

  @Test
  void aHeadingWithoutTextIsASection() {
    assertThat(TestLessons.sections("##\n\ntext\n\n# #\n"))
        .extracting(Section::line, Section::level, Section::heading)
        .containsExactly(tuple(1, 2, ""), tuple(5, 1, ""));
  }

  @Test
  void equalHeadingsHaveAnchorsOfTheirOwn() {
    assertThat(TestLessons.sections("# 자료\n# 자료\n# Resources\n# 자료\n# Resources\n"))
        .extracting(Section::anchor)
        .containsExactly("자료", "자료-1", "resources", "자료-2", "resources-1");
  }

  @Test
  void underlinedHeadingsStandAtTheirFirstLine() {
    assertThat(TestLessons.sections("text\n\nDay 2\n=====\n\nOf two\nlines\n---\n"))
        .extracting(Section::line, Section::level, Section::heading)
        .containsExactly(tuple(0, 0, ""), tuple(3, 1, "Day 2"), tuple(6, 2, "Of two lines"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text\n\n> ## In a quote\n> more\n",
        "text\n\n- ## In a list\n  more\n",
        "text\n\n1. > - ## Deeper\n   >   more\n",
        "[^1]\n\n[^1]: ## In a footnote\n    more\n"
      })
  void headingsInQuotesAndListsBeginSections(String markdown) {
    assertThat(TestLessons.sections(markdown))
        .extracting(Section::line, Section::level)
        .contains(tuple(3, 2));
    assertThat(TestLessons.sections(markdown).getLast().blocks())
        .extracting(Block::text)
        .containsExactly("more");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!--\n# a\n\n# b\n-->",
        "<!-- # a -->",
        "```\n# a\n```",
        "~~~\n# a",
        "    # a",
        "<pre>\n# a\n\n# b\n</pre>",
        "<div>\n# a\n</div>",
        "#a",
        "####### a",
        "\\# a",
        "| # a |\n|---|\n",
        "[x]: y\n'# a'"
      })
  void whatOnlyLooksLikeAHeadingIsNone(String markdown) {
    assertThat(TestLessons.sections(markdown)).extracting(Section::line).doesNotContain(1, 2, 3, 4);
  }

  @Test
  void afterACommentHeadingsCountAgain() {
    assertThat(TestLessons.sections("<!--\n# no\n-->\n# yes\n<div>\n\n## inside\n\n</div>\n"))
        .extracting(Section::line, Section::heading)
        .containsExactly(tuple(4, "yes"), tuple(7, "inside"));
  }

  @Test
  void theTitleIsTheFirstHeadingWithText() {
    assertThat(TestLessons.lesson("text\n\n##\n\n## Day 3\n\n# Big\n").title()).isEqualTo("Day 3");
  }
}
