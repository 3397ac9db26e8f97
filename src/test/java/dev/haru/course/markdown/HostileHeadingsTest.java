package dev.haru.course.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.course.model.Lesson;
import dev.haru.course.site.Links;
import dev.haru.course.site.SiteGenerator;
import dev.haru.kit.TestLessons;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Headings with hostile ids and marks, read in time with the anchors of each generator. */
@Tag("slow")
@Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileHeadingsTest {

  private static final int SIZE = 30_000;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "#",
        "#a ",
        ".a ",
        "a=b ",
        "a=\"b\" ",
        "\"",
        "'",
        "\" ",
        "a=\"",
        "=",
        " ",
        "{",
        "}",
        " {",
        "{#a} ",
        "{#a}",
        "*/} {/*",
        "{/*a*/}",
        "[#",
        "[#a]",
        "[!toc]",
        ":",
        ":id=a ",
        ":a:",
        "<a id=\"b\">",
        "<a b ",
        "\\{",
        "\\}",
        "&amp;",
        "--",
        "`{#a}` ",
        "*a* ",
        "{docsify-ignore}"
      })
  void bracesAtTheEndAreRead(String unit) {
    String many = unit.repeat(SIZE / unit.length());
    for (String end : new String[] {"{#" + many + "}", many + "{#a}", "{/*" + many + "*/}"}) {
      assertThat(last("# x " + end + "\n\n# after\n")).isEqualTo("after");
    }
    assertThat(last("# x [#" + many + "]\n\n# after\n")).isEqualTo("after");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(a)=\n",
        "(a)=\n\n",
        "{: #a}\n",
        "{: #a}\n\n",
        "# a\n{: #a}\n",
        "{: .a}\n# a\n",
        "\n",
        "(a)=\n# a\n",
        "# a {#b}\n",
        "# 가\n",
        "# a :id=a\n",
        "> # a {#b}\n",
        "- # a\n"
      })
  void manyLinesAroundHeadingsAreRead(String lines) {
    String many = lines.repeat(3_000 / (int) lines.chars().filter(c -> c == '\n').count());

    assertThat(last("# first\n" + many + "\n# after\n" + many)).isNotNull();
    assertThat(last(many + "# after\n\n")).isEqualTo("after");
  }

  /** Returns the last heading, which is the same for all generators. */
  private static String last(String markdown) {
    String last = "";
    for (SiteGenerator generator : SiteGenerator.values()) {
      LessonReader reader = new LessonReader(new Links(generator, null, null), "en");
      byte[] bytes = markdown.getBytes(StandardCharsets.UTF_8);
      Lesson lesson = Objects.requireNonNull(reader.read(TestLessons.path("a.md"), bytes).lesson());
      last = lesson.sections().getLast().heading();
    }
    return last;
  }
}
