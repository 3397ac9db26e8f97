package dev.haru.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.kit.TestCourse;
import dev.haru.kit.TestEngine;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same lesson in several years. */
class YearsTest {

  private static final String[] LESSON = {
    "# Lighthouses", "A lamp for ships.", "## Lamps", "They turn and are bright."
  };

  @AutoClose private static TestEngine engine;

  @BeforeAll
  static void index(@TempDir Path root) throws Exception {
    TestCourse course =
        new TestCourse(root.resolve("course"))
            .with("2022/day05.md", LESSON)
            .with("2022/ko/day05.md", "# 등대", "배를 위한 등불.", "## 등불", "돌아가며 lamp 밝습니다.")
            .with("2023/day07.md", LESSON)
            .with("2024/day09.md", LESSON)
            .with("lighthouses.md", LESSON)
            .with("2024/day10.md", "# Boats", "A boat has no lamp.");
    engine = TestEngine.of(course);
  }

  @ParameterizedTest
  @CsvSource({
    "bright, 2024/day09.md:3",
    "ships, 2024/day09.md:1",
    "bright year:2023, 2023/day07.md:3",
    "bright year:2022, 2022/day05.md:3",
    "bright day:5-7, 2023/day07.md:3",
    "day 7 bright, 2023/day07.md:3",
    "2022 day 5 bright, 2022/day05.md:3"
  })
  void newestYearStandsForThem(String query, String place) {
    assertThat(engine.places(query)).first().isEqualTo(place);
  }

  @Test
  void theyAreOneResult() {
    assertThat(engine.search("bright").total()).isEqualTo(1);
    assertThat(engine.search("bright").years()).isEqualTo(Map.of(2024, 1));
  }

  @Test
  void explanationAddsUp() {
    assertThat(engine.explained("bright lamp").hits())
        .isNotEmpty()
        .allSatisfy(TestEngine::assertAddsUp);
  }
}
