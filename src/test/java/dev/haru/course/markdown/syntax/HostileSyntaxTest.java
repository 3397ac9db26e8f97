package dev.haru.course.markdown.syntax;

import static dev.haru.course.site.SiteGenerator.HUGO;
import static dev.haru.course.site.SiteGenerator.JEKYLL;
import static dev.haru.course.site.SiteGenerator.MKDOCS;
import static dev.haru.course.site.SiteGenerator.SPHINX;
import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.course.markdown.LessonReader;
import dev.haru.course.site.Links;
import dev.haru.course.site.SiteGenerator;
import dev.haru.kit.TestLessons;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Hostile syntax: it is read in time, whereas quadratic reading would take minutes. */
@Tag("slow")
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileSyntaxTest {

  private static final int SIZE = 200_000;
  private static final int LINES = 6_000;

  /** Together, these generators have all syntax. */
  private static final List<SiteGenerator> PRESETS = List.of(MKDOCS, JEKYLL, HUGO, SPHINX);

  private static void assertIsRead(String markdown) {
    for (SiteGenerator preset : PRESETS) {
      LessonReader.Result result =
          new LessonReader(new Links(preset, null, null), "en")
              .read(TestLessons.path("a.md"), markdown.getBytes(StandardCharsets.UTF_8));
      assertThat(result.lesson()).isNotNull();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{{",
        "{{ x }} ",
        "{% ",
        "{%raw%}",
        "{# ",
        "{: ",
        "x{: .a} ",
        "[a]({{ ",
        "[a]({{ b }}) ",
        ":a",
        ":a:",
        ":a_",
        "++a",
        "==a ",
        "a==",
        "^^a",
        "**a)",
        "**a)**은 ",
        "*`",
        "**``",
        "{a}`",
        "{a}`b",
        "`{a}",
        ")`{a=",
        "){a=\"",
        "\\*"
      })
  void aParagraphOfItIsRead(String unit) {
    assertIsRead("x " + unit.repeat(SIZE / unit.length()) + "\n");
    String paragraph = "x " + unit.repeat(1_000 / unit.length()) + "\n\n";
    assertIsRead(paragraph.repeat(50));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "!!! a\n",
        "!!! note \"",
        "=== \"a\"\n",
        "::: a\n",
        ":::\n",
        ":::{a}\n",
        "```{a}\n",
        "/// a\n",
        "(a)=\n",
        "{: #a }\n",
        "{% a %}\n",
        "{% highlight a %}\n",
        "{{< a >}}\n",
        "[TOC]\n",
        "<div>\n",
        "<div markdown>\n",
        "<h1>\n",
        "<h1>a</h1>\n",
        "<h1>\n\na\n\n",
        "<a id=a></a>\n# a\n",
        "# a\n{: #a }\n",
        "- TOC\n{:toc}\n",
        "> [!a]\n",
        "> !!! a\n",
        "% a\n",
        "!> a\n\n"
      })
  void manyLinesOfItAreRead(String unit) {
    int lines = (int) unit.chars().filter(c -> c == '\n').count();
    assertIsRead(unit.repeat(LINES / Math.max(1, lines)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ":::a[",
        ":::a {",
        "::: a ",
        "!!! ",
        "??? a ",
        "{: ",
        "{% x a=",
        "{{< x a=\"b\" ",
        "<div markdown ",
        "<h1 ",
        "<h1><",
        "<h1></h1>",
        "<a id=",
        "(a",
        "/// a | ",
        "[a]: {%",
        "=== \""
      })
  void aLongLineOfItIsRead(String unit) {
    assertIsRead(unit.repeat(SIZE / unit.length()) + "\n");
    assertIsRead(unit + "x ".repeat(SIZE / 2) + "\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"!!! a\n", "=== \"a\"\n", ":::{a}\n"})
  void anyDepthIsRead(String unit) {
    StringBuilder nested = new StringBuilder();
    for (int i = 0; i < 300; i++) {
      nested.append("    ".repeat(i)).append(unit);
    }
    assertIsRead(nested.toString());
    assertIsRead(unit.repeat(300));
  }
}
