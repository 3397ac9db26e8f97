package dev.haru.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.haru.course.markdown.LessonReader;
import dev.haru.course.model.Block;
import dev.haru.course.model.CourseProblem;
import dev.haru.course.model.Section;
import dev.haru.kit.TestLessons;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BadLessonsTest {

  private static final int DEEP = 10_000;

  /** Deep enough, and few enough marks to be parsed. */
  private static final int NESTED = 1_500;

  @ParameterizedTest
  @CsvSource({
    "'', ff, 1, 0xFF",
    "'a\nb\n', 80, 3, 0x80",
    "'a\r\nb\r\n', c3, 3, 0xC3",
    "'a\rb\r', c328, 3, 0xC3",
    "'# 하루\n', ed95, 2, 0xED",
    "'a\n\n\n', eda080, 4, 0xED",
    "'a\n', c080, 2, 0xC0",
    "'a\n', f5808080, 2, 0xF5"
  })
  void bytesThatAreNotUtf8AreToldWithTheirLine(String before, String hex, int line, String found) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(before.getBytes(StandardCharsets.UTF_8));
    bytes.writeBytes(HexFormat.of().parseHex(hex));

    LessonReader.Result result = TestLessons.result(bytes.toByteArray());

    assertThat(result.lesson()).isNull();
    assertThat(result.problems())
        .singleElement()
        .satisfies(problem -> {
          assertThat(problem.skipped()).isTrue();
          assertThat(problem.message())
              .startsWith("x/lesson.md:" + line + ": byte " + found + " is not valid UTF-8");
        });
  }

  @Test
  void aFileOverTheLimitIsToldWithItsSizeAndTheLimit() {
    LessonReader.Result result = TestLessons.result(new byte[LessonReader.MAX_BYTES + 1]);

    assertThat(result.lesson()).isNull();
    assertThat(result.problems())
        .extracting(CourseProblem::message)
        .containsExactly(
            "x/lesson.md: the file has 4,194,305 bytes, a lesson may have 4,194,304; split it or"
                + " exclude it");
  }

  @Test
  void aFileOfExactlyTheLimitIsRead() {
    assertThat(TestLessons.sections("a".repeat(LessonReader.MAX_BYTES))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"> ", "- ", "1. ", "> - ", "* > 1. "})
  void deepQuotesAndListsAreReadToTheLimitAndTheRestAsText(String marker) {
    String markdown =
        "# A\n\nbefore\n\n" + marker.repeat(NESTED) + "# deep\n\nbetween\n\n# B\n\nafter\n";

    LessonReader.Result result = TestLessons.result(markdown);

    assertTold(result, 5, "nested 100 levels deep");
    assertThat(result.lesson().sections())
        .extracting(Section::line, Section::heading)
        .containsExactly(tuple(1, "A"), tuple(9, "B"));
    assertThat(text(result)).contains("before", "# deep", "between", "after");
  }

  @ParameterizedTest
  @CsvSource({"![, ](u)", "'*a ', ' a*'", "'*a **b ', ' b** a*'", "'~~a *b ', ' b* a~~'"})
  void deepInlinesAreReadToTheLimitAndTheRestAsText(String open, String close) {
    String markdown =
        "before\n\n" + open.repeat(NESTED) + "deep" + close.repeat(NESTED) + "\n\nafter\n";

    LessonReader.Result result = TestLessons.result(markdown);

    assertTold(result, 3, "nested 100 levels deep");
    assertThat(text(result)).contains("before", "deep", "after");
  }

  @ParameterizedTest
  @CsvSource({
    "[, ]",
    "[, ](u)",
    "(, )",
    "<, >",
    "<b>, </b>",
    "<div>, </div>",
    "'<!--', '-->'",
    "`, a`",
    "[^, ]",
    "\\, \\",
    "&, ;",
    "_, _",
    "~, ~",
    "|, |",
    "<a href='[, ]'>"
  })
  void longRunsOfMarksNeitherCrashNorLoseWhatFollows(String open, String close) {
    String markdown = open.repeat(DEEP) + " deep " + close.repeat(DEEP) + "\n\n# after\n\nlast\n";

    assertThat(text(TestLessons.result(markdown))).contains("last");
  }

  @ParameterizedTest
  @CsvSource({"[, ]", "[, ''", "'{a: ', }", "'{a: ', ''", "'- ', ''", "'? ', ''", "'- - ', x"})
  void deepFrontMatterIsToldAndTheTextIsRead(String open, String close) {
    String yaml = "title: T\nkey:\n " + open.repeat(DEEP) + close.repeat(DEEP);

    LessonReader.Result result = TestLessons.result("---\n" + yaml + "\n---\n# A\n\ntext\n");

    assertThat(result.problems())
        .singleElement()
        .satisfies(
            problem -> assertThat(problem.reason()).contains("front matter is not valid YAML"));
    assertThat(result.lesson().title()).isEqualTo("T");
    assertThat(result.lesson().sections()).extracting(Section::line).containsExactly(6);
  }

  @Test
  void aliasesThatWouldGrowWithoutEndAreHarmless() {
    StringBuilder yaml = new StringBuilder("a0: &a0 [x, x]\n");
    for (int i = 1; i < 100; i++) {
      String last = "*a" + (i - 1);
      yaml.append("a" + i + ": &a" + i + " [" + last + ", " + last + "]\n");
    }

    LessonReader.Result result = TestLessons.result("---\n" + yaml + "title: T\n---\ntext\n");

    assertTold(result, 28, "it has more than 50 aliases");
    assertThat(result.lesson().title()).isEqualTo("T");
    assertThat(text(result)).isEqualTo("text");
  }

  @Test
  void anAliasInItselfIsHarmless() {
    LessonReader.Result result = TestLessons.result("---\na: &a [*a]\ntitle: T\n---\ntext\n");

    assertTold(result, 2, "an alias refers to a value that contains it");
    assertThat(result.lesson().title()).isEqualTo("T");
  }

  @Test
  void aTableWithTooManyCellsIsReadAsText() {
    int columns = 1_000;
    String table =
        "|a".repeat(columns) + "\n" + "|-".repeat(columns) + "\n" + "|cell\n".repeat(columns);

    LessonReader.Result result = TestLessons.result("# A\n\n" + table + "\n# B\n");

    assertTold(result, 3, "more than 200,000 cells");
    assertThat(result.lesson().sections()).extracting(Section::heading).containsExactly("A", "B");
    assertThat(text(result)).contains("|cell |cell");
  }

  private static void assertTold(LessonReader.Result result, int line, String reason) {
    assertThat(result.problems())
        .singleElement()
        .satisfies(problem -> {
          assertThat(problem.message()).startsWith("x/lesson.md:" + line + ": ").contains(reason);
          assertThat(problem.skipped()).isFalse();
        });
    assertThat(result.lesson()).isNotNull();
  }

  private static String text(LessonReader.Result result) {
    return result.lesson().sections().stream()
        .flatMap(section -> section.blocks().stream())
        .map(Block::text)
        .collect(Collectors.joining("\n"));
  }
}
