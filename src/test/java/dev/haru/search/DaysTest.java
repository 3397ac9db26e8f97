package dev.haru.search;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.params.provider.ValueSource;

/** Days that a query names, and filters without words. */
class DaysTest {

  @AutoClose private static TestEngine engine;

  @BeforeAll
  static void index(@TempDir Path root) throws Exception {
    TestCourse course =
        new TestCourse(root.resolve("course"))
            .with(
                "2022/Days/day14.md",
                "# Penguins",
                "They swim.",
                "## Where they live",
                "In the south.",
                "## What they eat",
                "Herring, from the sea.")
            .with(
                "2022/ko/Days/day14.md",
                "# 펭귄",
                "헤엄을 칩니다.",
                "## 사는 곳",
                "남쪽입니다.",
                "## 먹는 것",
                "청어를 먹습니다.")
            .with("2022/Days/day15.md", "# Gulls", "They also eat herring. Day 14 was worse.")
            .with("2023/day14.md", "# Owls", "They hunt at night.", "## Ears", "They hear mice.")
            .with("2023/day02.md", "# Storks", "They stand on day 14 on one leg.")
            .with(
                "notes.md",
                "# Notes",
                "Not of any day: feathers.",
                "## Day 14 habits",
                "Preening.");
    engine = TestEngine.of(course);
  }

  @ParameterizedTest
  @ValueSource(strings = {"day 14", "Day14", "DAY 14", "day-14", "14th day", "day no 14"})
  void dayIsFirstInTheOrderOfTheLessonsAndItsWordsAreFoundToo(String query) {
    assertThat(engine.places(query))
        .startsWith(
            "2023/day14.md:1",
            "2022/Days/day14.md:1",
            "2023/day14.md:3",
            "2022/Days/day14.md:3",
            "2022/Days/day14.md:5");
    assertThat(engine.search(query).corrections()).isEmpty();
    assertThat(engine.search(query).didYouMean()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"14일차", "14일", "제14일", "14 일차", "14일째"})
  void dayIsShownInTheLanguageOfTheQuery(String query) {
    assertThat(engine.places(query))
        .startsWith(
            "2023/day14.md:1",
            "2022/ko/Days/day14.md:1",
            "2023/day14.md:3",
            "2022/ko/Days/day14.md:3",
            "2022/ko/Days/day14.md:5");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2022 day 14", "day 14 2022", "2022/day14", "Day 14 of 2022"})
  void yearThatIsNamedIsFirst(String query) {
    assertThat(engine.places(query))
        .startsWith(
            "2022/Days/day14.md:1",
            "2022/Days/day14.md:3",
            "2022/Days/day14.md:5",
            "2023/day14.md:1",
            "2023/day14.md:3");
  }

  @Test
  void sayingSomethingElseIsStillFound() {
    assertThat(engine.places("day 14")).contains("2022/Days/day15.md:1", "2023/day02.md:1");
    assertThat(engine.places("\"day 14\"")).doesNotContain("2023/day14.md:1");
  }

  @ParameterizedTest
  @CsvSource({
    "day 14 herring, 2022/Days/day14.md:5",
    "day 14 about herring, 2022/Days/day14.md:5",
    "14일차 청어, 2022/ko/Days/day14.md:5",
    "herring day 15, 2022/Days/day15.md:1",
    "day 14 mice, 2023/day14.md:3"
  })
  void restOfTheQueryChoosesAmongTheSectionsOfTheDay(String query, String place) {
    assertThat(engine.places(query)).first().isEqualTo(place);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Day 14 habits", "day 14 habits"})
  void headingThatNamesADayIsAHeading(String query) {
    assertThat(engine.places(query)).first().isEqualTo("notes.md:3");
  }

  @Test
  void othersAreStillFound() {
    assertThat(engine.places("day 14 herring")).contains("2022/Days/day15.md:1");
  }

  @Test
  void unknownRestLeavesTheDay() {
    assertThat(engine.places("day 14 qqzzx")).first().isEqualTo("2023/day14.md:1");
  }

  @Test
  void dayThatTheCourseLacksIsJustWords() {
    assertThat(engine.places("day 77")).doesNotContain("2023/day14.md:1");
    assertThat(engine.places("77일차")).doesNotContain("2023/day14.md:1");
  }

  @Test
  void scoresFallAndAreExplained() {
    List<Hit> hits = engine.explained("day 14").hits();
    assertThat(hits)
        .extracting(Hit::score)
        .isSortedAccordingTo((left, right) -> Float.compare(right, left));
    assertThat(hits).allSatisfy(TestEngine::assertAddsUp);
  }

  @Test
  void filtersAloneListSectionsInOrder() {
    SearchResponse all = engine.search("day:14");
    assertThat(TestEngine.places(all))
        .containsExactly(
            "2023/day14.md:1",
            "2023/day14.md:3",
            "2022/Days/day14.md:1",
            "2022/Days/day14.md:3",
            "2022/Days/day14.md:5");
    assertThat(all.total()).isEqualTo(5);
    assertThat(all.years()).isEqualTo(Map.of(2022, 3, 2023, 2));
    assertThat(all.languages()).isEqualTo(Map.of("en", 5, "ko", 3));
    assertThat(all.hits().get(0).excerpt().text()).startsWith("They hunt at night");
    assertThat(all.didYouMean()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "year:2023, 2023/day02.md:1 2023/day14.md:1 2023/day14.md:3",
    "day:14-15 year:2022, 2022/Days/day14.md:1 2022/Days/day14.md:3 2022/Days/day14.md:5"
        + " 2022/Days/day15.md:1",
    "lang:ko, 2022/ko/Days/day14.md:1 2022/ko/Days/day14.md:3 2022/ko/Days/day14.md:5",
    "day:14 -sea, 2023/day14.md:1 2023/day14.md:3 2022/Days/day14.md:1 2022/Days/day14.md:3",
    "day:77, ''"
  })
  void filtersCombine(String query, String places) {
    assertThat(String.join(" ", engine.places(query))).isEqualTo(places);
  }

  @Test
  void listingHasPagesAndTheLanguageThatIsPreferred() {
    SearchRequest request = new SearchRequest("", Filters.of(null, null, "14"), "ko", 2, 2, true);
    assertThat(TestEngine.places(engine.engine().search(request)))
        .containsExactly("2022/ko/Days/day14.md:1", "2022/ko/Days/day14.md:3");
    SearchRequest beyond = new SearchRequest("", Filters.of(null, null, "14"), null, 2, 9, false);
    assertThat(engine.engine().search(beyond).hits()).isEmpty();
    assertThat(engine.engine().search(beyond).total()).isEqualTo(5);
  }

  @Test
  void courseWithoutDaysHasJustWords(@TempDir Path root) throws Exception {
    TestCourse course =
        TestCourse.below(root)
            .with("a.md", "# A diary", "What happened on day 14.")
            .with("b.md", "# Other", "Nothing.");
    try (TestEngine own = TestEngine.of(course)) {
      assertThat(own.places("day 14")).containsExactly("a.md:1");
    }
  }
}
