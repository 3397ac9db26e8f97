package dev.haru.course.markdown.syntax;

import static dev.haru.course.site.SiteGenerator.GITHUB;
import static dev.haru.course.site.SiteGenerator.SPHINX;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MystTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "```{note}⏎A **b**⏎⏎- c⏎```⏎After|2 Note: A b;4 • c;6 After",
        "```{admonition} The *title*⏎:class: tip⏎⏎Body⏎```|1 The title;4 Body",
        "```{warning} Short⏎```|1 Warning: Short",
        "````{note}⏎```{tip}⏎Body⏎```⏎````⏎After|3 Tip: Body;6 After",
        "~~~{note}⏎Body⏎~~~|2 Note: Body",
        ":::{note}⏎Body⏎:::⏎After|2 Note: Body;4 After",
        "::::{tab-set}⏎:::{tab-item} Linux⏎Body⏎:::⏎::::|2 Linux;3 Body",
        ":::{note}⏎```md⏎:::⏎```⏎:::⏎After|2 code:md :::;6 After",
        ":::{code-block} python⏎print(1)⏎:::⏎After|1 code:python print(1);4 After",
        "```{note}⏎---⏎class: big⏎name: x⏎---⏎Body⏎```⏎After|6 Note: Body;8 After",
        "```{note}⏎Body⏎⏎---⏎More⏎```|2 Note: Body;5 More",
        "```{code-block} python⏎:linenos:⏎:caption: x⏎⏎print(1)⏎```|1 code:python print(1)",
        "```{code-cell}⏎print(1)⏎```|1 code print(1)",
        "```{toctree}⏎:maxdepth: 2⏎⏎intro⏎```⏎After|6 After",
        "```{figure} a.png⏎:alt: A cat⏎⏎The caption⏎```|1 alt A cat;4 The caption",
        "% a comment⏎text|2 text",
        "a⏎+++⏎b|1 a;3 b",
        "- item⏎⏎  ```{note}⏎  Body⏎  ```⏎- next|1 • item;4   Note: Body;6 • next"
      })
  void directivesAreTheirBodies(String markdown, String expected) {
    assertThat(String.join(";", Reading.of(SPHINX, markdown.replace("⏎", "\n"))))
        .isEqualTo(expected);
  }

  @Test
  void elsewhereADirectiveIsCode() {
    assertThat(Reading.of(GITHUB, "```{note}\nBody\n```\n")).containsExactly("1 code:note Body");
  }

  @Test
  void aLabelNamesTheHeadingBelow() {
    assertThat(Reading.of(SPHINX, "(setup)=\n\n## Set up\n\n(other)=\ntext\n"))
        .containsExactly("3 ## Set up #setup", "6 text");
  }
}
