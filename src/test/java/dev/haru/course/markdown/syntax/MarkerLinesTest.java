package dev.haru.course.markdown.syntax;

import static dev.haru.course.site.SiteGenerator.GITHUB;
import static dev.haru.course.site.SiteGenerator.HUGO;
import static dev.haru.course.site.SiteGenerator.JEKYLL;
import static dev.haru.course.site.SiteGenerator.MKDOCS;
import static dev.haru.course.site.SiteGenerator.VITEPRESS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.course.site.SiteGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Lines of syntax through the whole of lesson reading; {@code ⏎} is a line's end. */
class MarkerLinesTest {

  private static void assertReads(SiteGenerator preset, String markdown, String expected) {
    assertThat(String.join(";", Reading.of(preset, markdown.replace("⏎", "\n"))))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "::: tip⏎Body⏎:::|2 Tip: Body",
        ":::note⏎Body⏎:::|2 Note: Body",
        ":::note[The *title*]⏎Body⏎:::|1 Note: The title;2 Body",
        ":::note[Title]{.class}⏎Body⏎:::|1 Note: Title;2 Body",
        "::: warning A title⏎Body⏎:::|1 Warning: A title;2 Body",
        "::: details Click {open}⏎Body⏎:::|1 Click;2 Body",
        ":::: tip⏎::: info⏎Body⏎:::⏎::::|3 Info: Body",
        "::: code-group⏎```sh [npm]⏎npm i⏎```⏎:::|2 code:sh npm i",
        "::: {.callout-note}⏎Body⏎:::|2 Body",
        "::video[A title]{src=x}⏎text|1 A title;2 text",
        "Text⏎::: tip⏎- a⏎- b⏎:::⏎After|1 Text;3 • Tip: a;4 • b;6 After",
        "- item⏎  ::: tip⏎  Body⏎  :::⏎- next|1 • item;3   Tip: Body;5 • next",
        "> ::: tip⏎> Body⏎> :::|2 │ Tip: Body",
        "::: tip⏎```md⏎::: info⏎:::⏎```⏎:::|2 code:md ::: info⏎:::",
        "::: tip⏎## Heading⏎Body|2 ## Heading #heading;3 Body",
        "`::: tip`|1 ::: tip",
        "a ::: b|1 a ::: b",
        "std::vector|1 std::vector",
        "::before is a selector|1 ::before is a selector"
      })
  void containersAreTheirBodies(String markdown, String expected) {
    assertReads(GITHUB, markdown, expected);
    assertReads(VITEPRESS, markdown, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[TOC]⏎⏎text",
        "[[toc]]⏎⏎text",
        "[[_TOC_]]⏎⏎text",
        "[toc]⏎⏎text",
        "* TOC⏎{:toc}⏎text",
        "1. TOC⏎{:toc .x}⏎⏎text",
        "- TOC⏎  {:toc}⏎⏎text"
      })
  void aTableOfContentsIsNotText(String markdown) {
    for (SiteGenerator preset : SiteGenerator.values()) {
      assertThat(Reading.of(preset, markdown.replace("⏎", "\n")))
          .singleElement()
          .asString()
          .endsWith(" text");
    }
  }

  @ParameterizedTest
  @EnumSource(SiteGenerator.class)
  void linesOfAttributesAreNotText(SiteGenerator preset) {
    assertReads(preset, "{: .note }⏎Text⏎{: .fs-6 .fw-300 }⏎⏎{::options a=\"1\" /}", "2 Text");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "→",
      value = {
        "/// note⏎Body⏎///→2 Note: Body",
        "/// note | Title⏎    type: warning⏎⏎Body⏎///→1 Note: Title;4 Body",
        "/// details | More⏎    open: True⏎Body⏎///→1 More;3 Body",
        "//// tab | One⏎/// note⏎Body⏎///⏎////→1 One;3 Note: Body",
        "// text→1 // text"
      })
  void blocksOfSlashesAreTheirBodies(String markdown, String expected) {
    assertReads(MKDOCS, markdown, expected);
  }

  @Test
  void slashesAreTextElsewhere() {
    assertReads(GITHUB, "/// a doc comment", "1 /// a doc comment");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "→",
      value = {
        "{% hint style=\"info\" %}⏎Body⏎{% endhint %}→2 Info: Body",
        "{% hint style='warning' %}⏎Body⏎{% endhint %}→2 Warning: Body",
        "{% tabs %}⏎{% tab title=\"Linux\" %}⏎Body⏎{% endtab %}⏎{% endtabs %}→2 Linux;3 Body",
        "{% include nav.html %}⏎text→2 text",
        "{% include figure.html src=\"a.png\" alt=\"A cat\" caption=\"The *cat*\" %}→1 The cat;1"
            + " alt A cat",
        "text⏎{% if x %}⏎- a⏎{% endif %}⏎more→1 text;3 • a;5 more",
        "{%- for a in b -%}⏎text⏎{%- endfor -%}→2 text",
        "{% comment %}⏎# Not seen⏎{% endcomment %}⏎text→4 text",
        "{% highlight ruby linenos %}⏎def x⏎  {{ y }}⏎end⏎{% endhighlight %}⏎text→1 code:ruby def"
            + " x⏎  {{ y }}⏎end;6 text",
        "{% raw %}⏎```⏎{{ x }}⏎```⏎{% endraw %}→2 code {{ x }}",
        "| a |⏎|---|⏎| {{ b }} c |⏎→1 table a;3 table c",
        "[x]: {% link y.md %}⏎⏎text→3 text"
      })
  void tagsOnLinesAreNotText(String markdown, String expected) {
    assertReads(JEKYLL, markdown, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{{< note >}}⏎Body⏎{{< /note >}}|2 Note: Body",
        "{{% alert title=\"Mind\" color=\"warning\" %}}⏎Body⏎{{% /alert %}}|1 Mind;2 Body",
        "{{< tabs \"id\" >}}⏎{{< tab \"Linux\" >}}⏎Body⏎{{< /tab >}}⏎{{< /tabs >}}|2 Linux;3 Body",
        "{{% tab name=\"Bash\" %}}⏎Body⏎{{% /tab %}}|1 Bash;2 Body",
        "{{< figure src=\"a.png\" alt=\"A cat\" title=\"Cats\" >}}|1 Cats;1 alt A cat",
        "{{< highlight go >}}⏎func a()⏎{{< /highlight >}}|1 code:go func a()",
        "{{< hint warning >}}⏎Body⏎{{< /hint >}}|2 Warning: Body",
        "{{/* comment */}} text|1 {{/* comment */}} text",
        "{% hint %}|1 {% hint %}"
      })
  void shortcodesOnLinesAreNotText(String markdown, String expected) {
    assertReads(HUGO, markdown, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<div markdown=\"1\">⏎A **b**⏎⏎- c⏎</div>|2 A b;4 • c",
        "<div class=\"grid cards\" markdown>⏎- a⏎- b⏎⏎</div>|2 • a;3 • b",
        "<details markdown=\"block\">⏎<summary>More</summary>⏎⏎A **b**⏎</details>|2 More;4 A b",
        "<details>⏎<summary>More</summary>⏎⏎A **b**⏎⏎</details>|1 More;4 A b",
        "<Tabs>⏎⏎A **b**⏎⏎</Tabs>|3 A b",
        "<script setup>⏎import a⏎</script>⏎⏎text|5 text",
        "<style>⏎.a {}⏎</style>⏎⏎text|5 text",
        "<!-- a⏎b -->⏎text|3 text"
      })
  void markdownInHtmlIsMarkdown(String markdown, String expected) {
    assertReads(GITHUB, markdown, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<div>⏎a⏎</div>⏎```⏎b⏎```|1 a;4 code b",
        "<div><p>a</p>⏎b</div>⏎**c**|1 a b;3 c",
        "<p>a⏎⏎**c**|1 a;3 c",
        "<span class=\"x\">⏎[b](c){: .btn }⏎</span>|2 link b"
      })
  void ifHtmlEndsWithItsTagMarkdownFollows(String markdown, String expected) {
    assertReads(JEKYLL, markdown, expected);
    assertReads(MKDOCS, markdown, expected);
  }
}
