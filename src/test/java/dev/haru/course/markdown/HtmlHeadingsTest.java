package dev.haru.course.markdown;

import static dev.haru.course.site.SiteGenerator.GITHUB;
import static dev.haru.course.site.SiteGenerator.JEKYLL;
import static dev.haru.course.site.SiteGenerator.PLAIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.haru.course.model.Lesson;
import dev.haru.course.model.Section;
import dev.haru.course.site.Links;
import dev.haru.course.site.SiteGenerator;
import dev.haru.kit.TestLessons;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Headings in HTML, and ids that stand beside a heading. */
class HtmlHeadingsTest {

  private static Lesson read(SiteGenerator preset, String markdown) {
    LessonReader reader = new LessonReader(new Links(preset, null, null), "en");
    byte[] bytes = markdown.replace("⏎", "\n").getBytes(StandardCharsets.UTF_8);
    return Objects.requireNonNull(reader.read(TestLessons.path("a.md"), bytes).lesson());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<h1 align=\"center\">The title</h1>|1|1|The title|the-title",
        "<h2 id=\"x\">With <em>id</em></h2>|1|2|With id|x",
        "<H3>Upper</H3>|1|3|Upper|upper",
        "<h1><img src=\"a.png\" alt=\"Logo\"></h1>|1|1|Logo|logo",
        "<h1 align=\"center\">⏎  <a href=\"u\">Over</a>⏎  lines⏎</h1>|1|1|Over lines|over-lines",
        "<h1>⏎⏎The *title*⏎⏎</h1>|1|1|The title|the-title",
        "<h1 align='center'>⏎  <br>⏎⏎Title⏎⏎</h1>|1|1|Title|title",
        "<div>⏎<h2>Inner</h2>⏎</div>|2|2|Inner|inner",
        "- <h2>Inner</h2>|1|2|Inner|inner"
      })
  void aHeadingInHtmlIsAHeading(String html, int line, int level, String text, String anchor) {
    assertThat(read(GITHUB, html).sections())
        .extracting(Section::line, Section::level, Section::heading, Section::anchor)
        .containsExactly(tuple(line, level, text, anchor));
    assertThat(read(PLAIN, html).title()).isEqualTo(text);
  }

  @Test
  void theTextBetweenHeadingsBelongsToTheOneAbove() {
    String html =
        """
        <p>Before <a href="0">it</a></p>
        <h1>One</h1>
        <p>First <a href="1">text</a></p>
        <img src="i" alt="Picture">
        <h2 id="two">Two</h2>
        <p>Second</p>
        """;

    assertThat(read(GITHUB, html).sections())
        .extracting(
            Section::line,
            Section::heading,
            Section::anchor,
            section -> section.blocks().stream().map(b -> b.line() + b.text()).toList().toString(),
            section -> section.urls().toString())
        .containsExactly(
            tuple(0, "", "", "[1Before it]", "[0]"),
            tuple(2, "One", "one", "[3First text, 3Picture]", "[1, i]"),
            tuple(5, "Two", "two", "[6Second]", "[]"));
  }

  @Test
  void aSecondHeadingOnALineIsText() {
    assertThat(read(GITHUB, "<h1>One</h1><h2>Two</h2>\n").sections())
        .singleElement()
        .satisfies(section -> {
          assertThat(section.heading()).isEqualTo("One");
          assertThat(section.blocks().getFirst().text()).isEqualTo("Two");
        });
  }

  @ParameterizedTest
  @EnumSource(
      value = SiteGenerator.class,
      names = {"GITHUB", "PLAIN"})
  void ifHtmlHeadingsGetAnchorsTheyCount(SiteGenerator preset) {
    assertThat(read(preset, "<h2>A</h2>\n\n## A\n").sections())
        .extracting(Section::anchor)
        .containsExactly("a", "a-1");
  }

  @ParameterizedTest
  @EnumSource(
      value = SiteGenerator.class,
      names = {"DOCSIFY", "MKDOCS", "HUGO", "VITEPRESS", "JEKYLL", "DOCUSAURUS", "NEXTRA"})
  void otherHtmlHeadingsHaveNoAnchorAndDoNotCount(SiteGenerator preset) {
    assertThat(read(preset, "<h2>A</h2>\n\n## A\n").sections())
        .extracting(Section::anchor)
        .containsExactly("", "a");
  }

  @ParameterizedTest
  @EnumSource(
      value = SiteGenerator.class,
      names = {"DOCUSAURUS", "NEXTRA"})
  void anElementInMdxHasItsOwnIdOnly(SiteGenerator preset) {
    Lesson lesson = read(preset, "<h2 id=\"own\">A <b>c</b></h2>\n\n<h3>A</h3>\n\n## A {x}\n");

    assertThat(lesson.sections())
        .extracting(Section::heading, Section::anchor)
        .startsWith(tuple("A c", "own"), tuple("A", ""));
  }

  @Test
  void markdownOfStarlightIsNoMdx() {
    assertThat(read(SiteGenerator.STARLIGHT, "## A\n\nif {x} <b>is</b> here\n").sections())
        .singleElement()
        .satisfies(
            section -> assertThat(section.blocks().getFirst().text()).isEqualTo("if {x} is here"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "## A⏎{: #x }⏎⏎text|x",
        "## A⏎{: .note #x}⏎⏎text|x",
        "A⏎---⏎{: #x}|x",
        "<a id=\"x\"></a>⏎## A|x",
        "<a name='x'></a>⏎⏎## A|x",
        "<a name=x></a><a id=y></a>⏎## A|y",
        "<a id=\"x\">text</a>⏎## A|a",
        "<a href=\"x\"></a>⏎## A|a",
        "## A⏎{: .note }|a",
        "## A⏎⏎text⏎{: #x }|a"
      })
  void anIdBesideAHeadingIsItsAnchor(String markdown, String anchor) {
    assertThat(read(JEKYLL, markdown).sections().getLast().anchor()).isEqualTo(anchor);
  }

  @Test
  void kramdownDoesNotCountAHeadingWithAnId() {
    assertThat(read(JEKYLL, "## A\n{: #x }\n\n## A\n").sections())
        .extracting(Section::anchor)
        .containsExactly("x", "a");
  }

  @ParameterizedTest
  @CsvSource({"HUGO, {{< x >}}", "VITEPRESS, {{ x }}", "JEKYLL, {% x %}"})
  void tagsInHtmlAreNotText(SiteGenerator preset, String tag) {
    String html = "<p>a" + tag + " b</p>\n";
    assertThat(read(preset, html).sections().getFirst().blocks().getFirst().text())
        .isEqualTo("a b");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<!-- <h1>No</h1> -->",
        "<pre>⏎<h1>No</h1>⏎</pre>",
        "<script>⏎'<h1>No</h1>'⏎</script>",
        "<h1",
        "<h1>⏎⏎</h1>⏎⏎a"
      })
  void brokenOrHiddenHeadingsDoNoHarm(String html) {
    assertThat(read(GITHUB, html + "\n\n# After\n").sections().getLast().heading())
        .isEqualTo("After");
  }
}
