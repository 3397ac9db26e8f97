package dev.haru.course.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.course.model.Block;
import dev.haru.course.model.CourseProblem;
import dev.haru.course.model.Section;
import dev.haru.course.site.Links;
import dev.haru.course.site.SiteGenerator;
import dev.haru.kit.TestLessons;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Lessons made to be slow: they are read or rejected, while quadratic reading would take minutes.
 */
@Tag("slow")
@Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileLessonsTest {

  private static final int SIZE = 500_000;

  /** Units that are repeated; with " … " between two, half of the text consists of each. */
  private static Stream<String> units() {
    return Stream.of(
        "~~a ~a",
        "*a **a ",
        "a**b … c* ",
        "***a** ",
        "_a*",
        "*_ … _*",
        "~~a … a~ ",
        "[",
        "[a](<b",
        "[a][b",
        "[^a]",
        "![ … ](",
        "![ … ](u)",
        "*a ![a](u)",
        "![a](u)a~~ ",
        "([",
        "`a``b",
        "<",
        "<a ",
        "<a b='",
        "<!--",
        "</",
        "&",
        "&#x",
        "\\",
        ":a[",
        "::a{",
        " :id=",
        "http://a.b/(",
        "www.a",
        "a@",
        "\"a\" ",
        "a\u0301\u0323",
        "\u0301\u0323",
        "\u00a0\u200b",
        "|a");
  }

  private static String hostile(String unit, int size) {
    String[] halves = unit.split(" … ", -1);
    StringBuilder text = new StringBuilder(size);
    for (String half : halves) {
      int bytes = half.getBytes(StandardCharsets.UTF_8).length;
      text.append(half.repeat(size / halves.length / bytes));
    }
    return text.toString();
  }

  @ParameterizedTest
  @MethodSource("units")
  void aParagraphIsRead(String unit) {
    assertThat(TestLessons.result("x " + hostile(unit, SIZE) + "\n\n# after\n").lesson().sections())
        .extracting(Section::heading)
        .endsWith("after");
  }

  @ParameterizedTest
  @MethodSource("units")
  void aHeadingIsReadWithEachKindOfAnchor(String unit) {
    byte[] bytes =
        ("# " + hostile(unit, SIZE / 4) + "\n\n# after\n").getBytes(StandardCharsets.UTF_8);
    for (SiteGenerator preset : SiteGenerator.values()) {
      Links links = new Links(preset, null, null);
      LessonReader.Result result =
          new LessonReader(links, "en").read(TestLessons.path("a.md"), bytes);
      assertThat(result.lesson().sections()).extracting(Section::heading).endsWith("after");
    }
  }

  @ParameterizedTest
  @MethodSource("units")
  void manyParagraphsAreRead(String unit) {
    String paragraph = hostile(unit, 1_000) + "\n\n";
    assertThat(TestLessons.result(paragraph.repeat(SIZE / 2 / 1_000)).lesson()).isNotNull();
  }

  @Test
  void whatIsNotParsedIsTextAndToldOnce() {
    String marks = "![".repeat(20_000) + "deep *word*";

    LessonReader.Result result =
        TestLessons.result("# A\n\n" + marks + "\n\n*b*\n\n" + marks + "\n");

    assertThat(result.problems())
        .extracting(CourseProblem::message)
        .containsExactly(
            "x/lesson.md:3: the text has too many marks to be parsed in reasonable time; it is read"
                + " as plain text: separate it with blank lines");
    assertThat(result.lesson().sections().getFirst().blocks())
        .extracting(Block::text)
        .containsExactly(marks, "b", marks);
  }

  @Test
  void aFileOfTooManyLinesIsToldTheirNumberAndTheLimit() {
    LessonReader.Result result = TestLessons.result("1\n".repeat(LessonReader.MAX_LINES + 1));

    assertThat(result.lesson()).isNull();
    assertThat(result.problems())
        .extracting(CourseProblem::message)
        .containsExactly(
            "x/lesson.md: the file has 20,001 lines, a lesson may have 20,000; split it or exclude"
                + " it");
  }

  @ParameterizedTest
  @MethodSource("lines")
  void asManyLinesAsThereMayBeAreRead(String line) {
    String deep = "> ".repeat(99) + "a\n";
    assertThat(TestLessons.result(line.repeat(LessonReader.MAX_LINES - 1)).lesson()).isNotNull();
    assertThat(TestLessons.result(deep + line.repeat(LessonReader.MAX_LINES - 1)).lesson())
        .isNotNull();
  }

  private static Stream<String> lines() {
    return Stream.of("1\n", "|a|b\n", "[\n", "    a\n", "- a\n", "# a\n", "[a]: b '\n", "> a\n");
  }

  @Test
  void aLongHeadingIsCutAndItsWholeTextStaysBelowIt() {
    String words = "word ".repeat(1_000).strip();

    List<Section> sections = TestLessons.sections("# " + words + "\n\n## B\n");

    assertThat(sections.getFirst().heading()).hasSize(1_000).endsWith("word…");
    assertThat(sections.getFirst().blocks()).extracting(Block::text).containsExactly(words);
    assertThat(sections.getLast().breadcrumb().getFirst()).hasSize(1_000);
  }

  @Test
  void frontMatterThatIsTooLongIsToldAndItsPlainLinesRead() {
    String front = "title: T\nlong: \"" + "19".repeat(1_000_000) + "\"";

    LessonReader.Result result = TestLessons.result("---\n" + front + "\n---\n# A\n");

    assertThat(result.lesson().title()).isEqualTo("T");
    assertThat(result.problems())
        .singleElement()
        .satisfies(problem ->
            assertThat(problem.reason())
                .contains("it has 2,000,017 characters but may have 100,000"));
  }
}
