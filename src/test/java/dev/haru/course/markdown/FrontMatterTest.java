package dev.haru.course.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.haru.course.model.Block;
import dev.haru.course.model.CourseProblem;
import dev.haru.course.model.Lesson;
import dev.haru.course.model.Section;
import dev.haru.kit.TestLessons;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrontMatterTest {

  private static Lesson withFrontMatter(String yaml) {
    return TestLessons.lesson("---\n" + yaml + "\n---\n# Heading\ntext\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "title: Day 2|Day 2",
        "title: \"#90Days - Day 2\"|#90Days - Day 2",
        "title: 1.10|1.10",
        "title: 007|007",
        "title: yes|yes",
        "title: 2022-01-02|2022-01-02",
        "title: !!str x|x",
        "title: !custom x|x",
        "title: &a x|x",
        "title: '  two   words '|two words",
        "title: #90Days|Heading",
        "title: null|Heading",
        "title:|Heading",
        "title: [a]|Heading",
        "title: {a: b}|Heading",
        "titel: x|Heading"
      })
  void theTitleIsWhatIsWritten(String yaml, String title) {
    assertThat(withFrontMatter(yaml).title()).isEqualTo(title);
  }

  @Test
  void aTitleInSingleQuotesMayBeginWithAHash() {
    assertThat(withFrontMatter("title: '#90DaysOfDevOps - 큰 그림'").title())
        .isEqualTo("#90DaysOfDevOps - 큰 그림");
  }

  @Test
  void aTitleOfSeveralLinesIsOneLine() {
    assertThat(withFrontMatter("title: |\n  two\n  lines").title()).isEqualTo("two lines");
  }

  @ParameterizedTest
  @CsvSource({
    "year: 2022, 2022",
    "year: '2023', 2023",
    "date: 2024-05-06, 2024",
    "date: 6 May 2024 12:00, 2024",
    "year: 12345,",
    "year: [2022],",
    "none: 2022,"
  })
  void theYearIsFound(String yaml, Integer year) {
    assertThat(withFrontMatter(yaml).year()).isEqualTo(year);
  }

  @ParameterizedTest
  @CsvSource({
    "day: 7, 7",
    "day: 07, 7",
    "day: '14', 14",
    "day: Monday,",
    "day: -1,",
    "day: 12345,"
  })
  void theDayIsFound(String yaml, Integer day) {
    assertThat(withFrontMatter(yaml).day()).isEqualTo(day);
  }

  @ParameterizedTest
  @CsvSource({"lang: ko, ko", "language: pt_BR, pt-br", "lang: Korean, en", "lang: [ko], en"})
  void theLanguageIsFound(String yaml, String lang) {
    assertThat(withFrontMatter(yaml).lang()).isEqualTo(lang);
  }

  @ParameterizedTest
  @CsvSource({
    "'---\na: b\n---\n# H', 4",
    "'---\n\n---\n\n# H', 5",
    "'--- \r\na: b\r\nc: d\r\n...\r\n# H', 5",
    "'---\na: |\n  # no\n\n  # no\n---\n# H', 7"
  })
  void itsLinesCount(String markdown, int line) {
    assertThat(TestLessons.sections(markdown)).extracting(Section::line).containsExactly(line);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "---\ntitle: never closed\n\n# H\n",
        "---\n\nA paragraph between breaks.\n\n---\n\n# H\n",
        "---\n- a\n- list\n---\n# H\n",
        "---\n# H\n---\ntext\n",
        "----\na: b\n----\n# H\n",
        " ---\na: b\n---\n# H\n",
        "\n---\na: b\n---\n# H\n",
        "---\n[broken\n---\n# H\n"
      })
  void whatIsNoFrontMatterIsMarkdown(String markdown) {
    Lesson lesson = TestLessons.lesson(markdown);

    assertThat(lesson.sections()).extracting(Section::heading).contains("H");
    assertThat(lesson.sections())
        .anySatisfy(section ->
            assertThat(section.heading() + section.blocks()).containsAnyOf("a", "A", "H"));
  }

  @ParameterizedTest
  @CsvSource({
    "'title: A\ndescription: one: two', 3, mapping values are not allowed here",
    "'title: A\nb: \"unclosed', 3, unexpected end of stream",
    "'title: A\n\nb: [1, 2', 4, ''",
    "'# note\ntitle: A\n\tb: c', 4, ''",
    "'title: A\nb: \u0007', 3, the character U+0007 is not allowed",
    "'title: A\nb: *nobody', 3, undefined alias",
    "'title: A\nb: @x', 3, ''",
    "'title: A\nb: \"\\UFFFFFFFF\"\nc: d', 3, an escape stands for no character"
  })
  void brokenYamlIsToldAndItsPlainLinesAreRead(String yaml, int line, String what) {
    LessonReader.Result result = TestLessons.result("---\n" + yaml + "\n---\n# Heading\ntext\n");

    assertThat(result.problems())
        .extracting(CourseProblem::path, CourseProblem::line, CourseProblem::skipped)
        .containsExactly(tuple("x/lesson.md", line, false));
    assertThat(result.problems().getFirst().message())
        .startsWith("x/lesson.md:" + line + ": the front matter is not valid YAML")
        .contains(what)
        .contains("'; put the value in quotes, or correct the line; until then, only plain lines")
        .doesNotContain("\n");
    assertThat(result.lesson().title()).isEqualTo("A");
    assertThat(result.lesson().sections().getFirst().blocks())
        .extracting(Block::text)
        .containsExactly("text");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'title: A\ndescription: one: two'|description: one: two",
        "'title: A\nb: [1, 2'|b: [1, 2",
        "'title: A\nb: *nobody'|b: *nobody"
      })
  void lineThatIsToBlameIsQuoted(String yaml, String quoted) {
    CourseProblem problem =
        TestLessons.result("---\n" + yaml + "\n---\n# H\n").problems().getFirst();

    assertThat(problem.reason()).contains("): '" + quoted + "'; put the value in quotes");
  }

  @Test
  void frontMatterThatIsTooLongAsAWholeBlamesNoLine() {
    String yaml = "title: A\nb: " + "x".repeat(100_000);
    CourseProblem problem =
        TestLessons.result("---\n" + yaml + "\n---\n# H\n").problems().getFirst();

    assertThat(problem.reason())
        .contains("100,012 characters but may have 100,000); make it shorter and simpler; until");
  }

  @ParameterizedTest
  @CsvSource({
    "'title: ''#Day'' x', #Day' x",
    "'title: ''#Day''', #Day",
    "'title: \"#Day\"', #Day",
    "'title: [x', Heading",
    "'title: #x', Heading",
    "'  title: x', Heading"
  })
  void ofBrokenYamlTitlesInQuotesAreReadToo(String line, String title) {
    LessonReader.Result result =
        TestLessons.result("---\na: b\n" + line + "\nc: d: e\n---\n# Heading\n");

    assertThat(result.problems()).hasSize(1);
    assertThat(result.lesson().title()).isEqualTo(title);
  }

  @Test
  void ofTwoEqualKeysTheLastCounts() {
    assertThat(withFrontMatter("title: a\ntitle: b").title()).isEqualTo("b");
  }
}
