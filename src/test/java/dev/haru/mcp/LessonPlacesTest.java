package dev.haru.mcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.haru.kit.TestCourse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The Markdown at places, and places that there are not. */
class LessonPlacesTest {

  @TempDir private Path root;

  private TestCourse course;
  private LessonPlaces places;

  @BeforeEach
  void write() throws Exception {
    course =
        TestCourse.below(root)
            .with(
                "2026/Days/day01.md",
                "---",
                "title: Balance",
                "---",
                "",
                "Before the *first* heading.",
                "",
                "# Load balancing",
                "",
                "```sh",
                "# no heading",
                "```",
                "## Health checks",
                "Only **healthy** servers.")
            .with("2026/ko/Days/day01.md", "# 로드 밸런싱", "나눕니다.")
            .with("notes/Day one.md", "# Notes", "Text.");
    places = new LessonPlaces(course::open);
  }

  @ParameterizedTest
  @CsvSource({
    "2026/Days/day01.md:7,   7",
    "2026/Days/day01.md:10,  7",
    "2026/Days/day01.md:12, 12",
    "2026/Days/day01.md:13, 12",
    "2026/Days/day01.md:0,   0",
    "2026/Days/day01.md:1,   0",
  })
  void lineIsInASection(String place, int line) throws IOException {
    assertThat(places.show(place, 0).line()).isEqualTo(line);
  }

  @Test
  void sectionIsItsSourceToTheNextHeading() throws IOException {
    ShownText shown = places.show("2026/Days/day01.md:7", 0);
    assertThat(shown.markdown()).isEqualTo("# Load balancing\n\n```sh\n# no heading\n```");
    assertThat(shown.title()).isEqualTo("Balance");
    assertThat(shown.following()).isEqualTo("2026/Days/day01.md:12");
    assertThat(shown.next()).isNull();
    assertThat(places.show(shown.following(), 0).breadcrumb()).contains("Load balancing");
  }

  @Test
  void frontMatterIsNotShown() throws IOException {
    assertThat(places.show("2026/Days/day01.md:0", 0).markdown())
        .isEqualTo("\nBefore the *first* heading.\n");
    assertThat(places.show("2026/Days/day01.md", 0).markdown())
        .startsWith("\nBefore the")
        .endsWith("servers.");
  }

  @Test
  void endOfAPathIsEnough() throws IOException {
    assertThat(places.show("notes/Day one.md:1", 0).heading()).isEqualTo("Notes");
    assertThat(places.show("Day one.md", 0).place()).isEqualTo("notes/Day one.md");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../../../etc/passwd",
        "/etc/passwd",
        "/etc/passwd:1",
        "2026/Days/../../../secret.md",
        "secret.md",
        "haru.yaml",
        "2026/Days",
        "",
        ":",
        ":1",
        "day99.md:1",
        "2026\\Days\\day01.md",
        "2026/Days/day01.md\0",
        "file:///etc/passwd",
        "%2e%2e/secret.md"
      })
  void nothingElseIsOpened(String place) throws IOException {
    Files.writeString(root.resolve("secret.md"), "# Secret\n");
    course.with("haru.yaml", "name: Course");
    assertThatExceptionOfType(ToolFailure.class)
        .isThrownBy(() -> places.show(place, 0))
        .withMessageContaining("has no lesson")
        .withMessageContaining("'search' and 'lessons'");
  }

  @Test
  void linkOutOfTheCourseIsNoLesson() throws IOException {
    Path secret = Files.writeString(root.resolve("secret.md"), "# Secret\n");
    Files.createSymbolicLink(course.content().resolve("link.md"), secret);
    assertThatExceptionOfType(ToolFailure.class).isThrownBy(() -> places.show("link.md", 0));
  }

  @Test
  void whatIsNotPublishedIsNotShown() throws IOException {
    course
        .with("haru.yaml", "site: hugo")
        .with("draft.md", "---", "draft: true", "---", "# Draft", "Secret.");
    assertThatExceptionOfType(ToolFailure.class)
        .isThrownBy(() -> places.show("draft.md", 0))
        .withMessageNotContaining("Secret");
  }

  @Test
  void linePastTheEndIsToldWithTheNumberOfLines() {
    assertThatExceptionOfType(ToolFailure.class)
        .isThrownBy(() -> places.show("2026/Days/day01.md:14", 0))
        .withMessageStartingWith("2026/Days/day01.md has 13 lines, so there is no line 14");
  }

  @Test
  void severalLessonsAreNamed() {
    assertThatExceptionOfType(ToolFailure.class)
        .isThrownBy(() -> places.show("day01.md:1", 0))
        .withMessageContaining("2026/Days/day01.md, 2026/ko/Days/day01.md; give more of the path");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A line of a long lesson.\n",
        "no line ends at all ",
        "\uD83D\uDC27", // longer than one char
        "가나다라\n\n"
      })
  void partsOfALongTextAreTheWhole(String text) throws IOException {
    String whole = "# Long\n" + text.repeat(2 * LessonPlaces.MOST_CHARS / text.length()) + "end";
    course.with("long.md", whole);
    StringBuilder read = new StringBuilder();
    Integer next = 0;
    while (next != null) {
      ShownText part = places.show("long.md:1", next);
      assertThat(part.markdown()).hasSizeBetween(1, LessonPlaces.MOST_CHARS);
      assertThat(Character.isLowSurrogate(part.markdown().charAt(0))).isFalse();
      read.append(part.markdown());
      next = part.next();
    }
    assertThat(read).hasToString(whole);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 100_000})
  void offsetIsWithinTheText(int offset) {
    assertThatExceptionOfType(ToolFailure.class)
        .isThrownBy(() -> places.show("2026/Days/day01.md", offset))
        .withMessageContaining("offset must be between 0 and ");
  }

  @Test
  void notebookIsShownAsMarkdown() throws IOException {
    course.with(
        "book.ipynb",
        "{\"nbformat\": 4, \"nbformat_minor\": 5, \"metadata\": {}, \"cells\": [",
        "{\"cell_type\": \"markdown\", \"metadata\": {}, \"source\": [\"# One\\n\", \"First.\"]},",
        "{\"cell_type\": \"markdown\", \"metadata\": {}, \"source\": [\"# Two\\n\", \"Second.\"]}",
        "]}");
    ShownText first = places.show("book.ipynb:2", 0);
    assertThat(first.markdown().strip()).isEqualTo("# One\nFirst.");
    assertThat(places.show(first.following(), 0).markdown().strip()).isEqualTo("# Two\nSecond.");
  }

  @Test
  void lessonThatCannotBeReadIsTold() throws IOException {
    Files.write(course.content().resolve("latin.md"), new byte[] {'#', ' ', (byte) 0xE9, '\n'});
    assertThatExceptionOfType(ToolFailure.class)
        .isThrownBy(() -> places.show("latin.md", 0))
        .withMessageContaining("not valid UTF-8");
  }
}
