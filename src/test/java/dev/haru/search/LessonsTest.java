package dev.haru.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.haru.kit.TestCourse;
import dev.haru.kit.TestEngine;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The list of a course's lessons. */
class LessonsTest {

  @AutoClose private static TestEngine engine;

  @BeforeAll
  static void index(@TempDir Path root) throws Exception {
    engine =
        TestEngine.of(
            new TestCourse(root.resolve("course"))
                .with("haru.yaml", "languages: [en, ko]")
                .with("2025/Days/day10.md", "# Ten", "Text.", "## More", "Text.")
                .with("2025/Days/day02.md", "Before.", "# Two", "Text.")
                .with("2025/ko/Days/day02.md", "앞.", "# 둘", "글.")
                .with("2026/Days/day01.md", "# One", "Text.")
                .with("2026/ko/Days/day03.md", "# 셋", "글.")
                .with("about.md", "# About", "Text."));
  }

  private static LessonsResponse lessons(Filters filters, int offset, int limit) {
    return engine.engine().lessons(new LessonsRequest(filters, limit, offset), Deadline.NEVER);
  }

  private static List<String> paths(LessonsResponse response) {
    return response.lessons().stream().map(ListedLesson::path).toList();
  }

  @Test
  void newestYearComesFirstThenTheDays() {
    LessonsResponse all = lessons(Filters.NONE, 0, 100);
    assertThat(paths(all))
        .containsExactly(
            "2026/Days/day01.md",
            "2026/ko/Days/day03.md",
            "2025/Days/day02.md",
            "2025/Days/day10.md",
            "about.md");
    assertThat(all.total()).isEqualTo(5);
    assertThat(all.languages()).isEqualTo(Map.of("en", 4, "ko", 2));
    assertThat(all.years()).isEqualTo(Map.of(2025, 2, 2026, 2));
  }

  @Test
  void lessonAndItsTranslationsAreOne() {
    ListedLesson two = lessons(Filters.NONE, 2, 1).lessons().getFirst();
    assertThat(two.url()).isEqualTo("2025/Days/day02.md");
    assertThat(two)
        .isEqualTo(
            new ListedLesson(
                "2025/Days/day02.md",
                two.url(),
                "Two",
                "en",
                2025,
                2,
                List.of(
                    new ListedLesson.Edition(
                        "ko", "2025/ko/Days/day02.md", "2025/ko/Days/day02.md"))));
  }

  @Test
  void filtersLeaveSome() {
    assertThat(paths(lessons(Filters.of("ko", null, null), 0, 100)))
        .containsExactly("2026/ko/Days/day03.md", "2025/ko/Days/day02.md");
    assertThat(paths(lessons(Filters.of("Korean", 2025, "1-5"), 0, 100)))
        .containsExactly("2025/ko/Days/day02.md");
    assertThat(lessons(Filters.of("fr", null, null), 0, 100).total()).isZero();
  }

  @Test
  void pagesAreTheWhole() {
    assertThat(paths(lessons(Filters.NONE, 1, 2)))
        .isEqualTo(paths(lessons(Filters.NONE, 0, 100)).subList(1, 3));
    assertThat(lessons(Filters.NONE, 100, 100).lessons()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "201, 0", "1, -1", "1, 10001"})
  void rangesAreChecked(int limit, int offset) {
    assertThatExceptionOfType(InvalidQuery.class)
        .isThrownBy(() -> new LessonsRequest(Filters.NONE, limit, offset));
  }
}
