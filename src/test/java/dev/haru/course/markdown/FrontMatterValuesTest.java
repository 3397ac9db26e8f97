package dev.haru.course.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import dev.haru.course.model.Block;
import dev.haru.course.model.BlockRole;
import dev.haru.course.model.CourseProblem;
import dev.haru.course.model.Lesson;
import dev.haru.course.model.Section;
import dev.haru.kit.TestLessons;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Front matter in YAML, TOML and JSON, and what it adds to a lesson. */
class FrontMatterValuesTest {

  private static final String TOML =
      """
      +++
      # A page of Hugo
      title = "The \\"page\\" \\u00e9"
      date = 2024-05-06T10:00:00+09:00
      draft = true
      weight = 10
      'quoted key' = 'C:\\path'
      tags = [
        "a", # first
        'b',
      ]
      menu.main.name = "Docs"
      params = { toc = false, list = [1, 2] }
      text = \"""
      two
      lines\"""

      [search]
      exclude = true
        [search.deep]
        x = 1.10
      [[resources]]
      src = "a.png"
      +++
      """;

  @Test
  void tomlIsReadAsYamlIs() {
    FrontMatter front = FrontMatter.read("a.md", TOML + "# H\n");

    assertThat(front.problem()).isNull();
    assertThat(front.lines()).isEqualTo(24);
    assertThat(front.values())
        .containsOnly(
            entry("title", "The \"page\" é"),
            entry("date", "2024-05-06T10:00:00+09:00"),
            entry("draft", "true"),
            entry("weight", "10"),
            entry("quoted key", "C:\\path"),
            entry("tags", "a\nb"),
            entry("menu.main.name", "Docs"),
            entry("params.toc", "false"),
            entry("params.list", "1\n2"),
            entry("text", "\ntwo\nlines"),
            entry("search.exclude", "true"),
            entry("search.deep.x", "1.10"),
            entry("resources", ""));
    assertThat(front.year()).isEqualTo(2024);
  }

  @Test
  void nestedYamlAndListsAreFlat() {
    String yaml =
        """
        ---
        search:
          exclude: true
          boost: 2
        tags: [a, "b c", {d: e}]
        hide:
          - navigation
          - toc
        empty: []
        none:
        ---
        """;

    assertThat(FrontMatter.read("a.md", yaml).values())
        .containsOnly(
            entry("search.exclude", "true"),
            entry("search.boost", "2"),
            entry("tags", "a\nb c"),
            entry("hide", "navigation\ntoc"),
            entry("empty", ""));
  }

  @Test
  void jsonAtTheTopIsFrontMatter() {
    String json =
        "{\n  \"title\": \"A\",\n  \"params\": {\"draft\": true},\n  \"tags\": [\"x\"]\n}\n# H\n";

    FrontMatter front = FrontMatter.read("a.md", json);

    assertThat(front.values())
        .containsOnly(entry("title", "A"), entry("params.draft", "true"), entry("tags", "x"));
    assertThat(front.lines()).isEqualTo(5);
  }

  @Test
  void itsLinesAreNoTextAndCount() {
    Lesson lesson = TestLessons.lesson("+++\ntitle = \"A\"\n+++\n\n# H\n\ntext\n");

    assertThat(lesson.title()).isEqualTo("A");
    assertThat(lesson.sections()).extracting(Section::line).containsExactly(5);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "+++\ntitle = \"never closed\"\n# H\n",
        "+++\nA paragraph.\n+++\n# H\n",
        "{\nnot: json\n}\n# H\n",
        "{\n\"a\": \n# H\n",
        "{\n",
        "+++\n"
      })
  void anythingElseIsMarkdown(String markdown) {
    assertThat(FrontMatter.read("a.md", markdown)).isEqualTo(FrontMatter.NONE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "b = |b =",
        "b = two words|b = two words",
        "b = \"unclosed|b = \"unclosed",
        "b = [1, 2|b = [1, 2",
        "b = {c = 1|b = {c = 1",
        "b = 1 c = 2|b = 1 c = 2",
        "[b|[b",
        "b: c|b: c"
      })
  void faultyTomlIsToldWithItsLineAndLeftOut(String line, String quoted) {
    LessonReader.Result result =
        TestLessons.result("+++\ntitle = \"A\"\n" + line + "\nyear = 2024\n+++\n\n# H\n");

    assertThat(result.problems()).extracting(CourseProblem::line).singleElement().isEqualTo(3);
    assertThat(result.problems().getFirst().message())
        .contains("the front matter is not valid TOML ('" + quoted + "' is not understood)");
    assertThat(result.lesson().title()).isEqualTo("A");
    assertThat(result.lesson().year()).isEqualTo(2024);
  }

  @Test
  void aliasesDoNotMultiplyIt() {
    StringBuilder yaml = new StringBuilder("---\na0: &a0 {k: " + "v".repeat(1_000) + "}\n");
    for (int i = 1; i <= 20; i++) {
      int before = i - 1;
      yaml.append(
          String.format(Locale.ROOT, "a%d: &a%d {x: *a%d, y: *a%d}%n", i, i, before, before));
    }

    FrontMatter front = FrontMatter.read("a.md", yaml + "---\n# H\n");

    assertThat(front.values().values().stream().mapToInt(String::length).sum())
        .isLessThan(2 * FrontMatter.MAX_CHARS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{a=", "[[", "a.", "\"", "\\", "a=[1,", "#", "a=\"\"\""})
  void hostileTomlIsReadInTime(String unit) {
    String toml = "+++\na = " + unit.repeat(99_000 / unit.length()) + "\n+++\n# H\n";

    assertThat(TestLessons.result(toml).lesson()).isNotNull();
  }

  @ParameterizedTest
  @CsvSource({
    "'keywords: [bundler, hot reload]'",
    "'keywords: bundler,  hot reload'",
    "'keywords:\n  - bundler\n  - hot reload'"
  })
  void keywordsAreTextOfTheFirstSectionWithAText(String yaml) {
    Lesson lesson = TestLessons.lesson("---\n" + yaml + "\n---\n# Title\n\n## A\n\ntext\n");

    assertThat(lesson.sections().get(0).blocks()).isEmpty();
    assertThat(lesson.sections().get(1).blocks())
        .extracting(Block::role, Block::text)
        .containsExactly(
            tuple(BlockRole.PROSE, "text"), tuple(BlockRole.ALT, "bundler, hot reload"));
  }

  @Test
  void theTitleIsTheHeadingOfTheTextThatFollows() {
    Lesson lesson =
        TestLessons.lesson("---\ntitle: Guide\n---\nIntro\n\n## A\n\n### B\n\n# C\n\n## D\n");

    assertThat(lesson.sections())
        .extracting(
            s -> s.line() + " " + s.level() + " " + s.heading() + s.anchor() + s.breadcrumb())
        .containsExactly(
            "0 1 Guide[]", "6 2 Aa[Guide]", "8 3 Bb[Guide, A]", "10 1 Cc[]", "12 2 Dd[C]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "---\ntitle: Guide\n---\nIntro\n\n# Guide\n",
        "---\ntitle: Guide\n---\n# Guide\n\ntext\n",
        "---\ntitle: Guide\n---\n\n## Guide\n",
        "Intro\n\n# Guide\n"
      })
  void aTitleThatAHeadingSaysIsNotDoubled(String markdown) {
    assertThat(TestLessons.sections(markdown))
        .filteredOn(section -> section.heading().equals("Guide"))
        .hasSize(1);
  }
}
