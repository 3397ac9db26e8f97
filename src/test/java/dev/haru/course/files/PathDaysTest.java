package dev.haru.course.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The days that paths name. */
class PathDaysTest {

  private static List<Integer> days(List<String> languages, String... paths) {
    return new PathLayouts(List.of(), languages)
        .read(List.of(paths)).stream().map(LessonPath::day).toList();
  }

  private static Integer day(String path) {
    return days(List.of(), path).get(0);
  }

  @ParameterizedTest
  @CsvSource({
    "Day_01.md, 1",
    "Day01.md, 1",
    "day-01-intro.md, 1",
    "day03/README.md, 3",
    "day03/readme.ko.md, 3",
    "day03/ko/README.md, 3",
    "Day 3/index.md, 3",
    "Day 3/_index.md, 3",
    "01_Day_Intro/01_intro.md, 1",
    "02_Day_Data_types/02_day_data_types.md, 2",
    "003_day_types/003_day_types.md, 3",
    "week-2/day-4-loops.md, 4",
    "1주차/3일차.md, 3",
    "1일차.md, 1",
    "3일차/README.md, 3",
    "제3일 반복문.md, 3",
    "3일차_반복문.md, 3",
    "3일차반복문.md, 3",
    "3 일차.md, 3",
    "세션/12일째/index.md, 12",
    "day 05 - arrays.md, 5",
    "Day01_Intro/intro.md, 1",
    "Day01Intro.md, 1",
    "day3강의.md, 3",
    "Day #7: loops.md, 7",
    "Day.7.md, 7",
    "day–7.md, 7",
    "notes-day-7.md, 7",
    "w2day4.md, 4",
    "3rd-day.md, 3",
    "dia-3.md, 3",
    "día-3.md, 3",
    "jour-12.md, 12",
    "giorno3.md, 3",
    "день-3.md, 3",
    "ngày 3.md, 3",
    "dzien_3.md, 3",
    "de/tag-3.md, 3",
    "tr/gün-3.md, 3",
    "第3天.md, 3",
    "第十二天 循环.md, 12",
    "第3日.md, 3",
    "3日目/README.md, 3",
    "第３天.md, 3",
    "DAY７.md, 7",
    "day100.md, 100",
    "day0.md, 0"
  })
  void aPathNamesItsDay(String path, int day) {
    assertThat(day(path)).isEqualTo(day);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "day-to-day.md",
        "day-to-day-3.md",
        "2022-01-05-news.md",
        "day-2022-01-05.md",
        "birthday3.md",
        "birthday-3.md",
        "3.md",
        "03-loops.md",
        "week-2.md",
        "week-2/README.md",
        "days-3.md",
        "30-days-of-js.md",
        "30-day-challenge.md",
        "day3d.md",
        "day-3rd.md",
        "today3.md",
        "tag-3.md",
        "gun-3.md",
        "2-일차방정식.md",
        "2일차방정식.md",
        "3일.md",
        "3日.md",
        "day.md",
        "day/README.md",
        "day03/solutions/README.md",
        "day12345.md",
        "Monday-3pm.md"
      })
  void whatOnlyLooksLikeADayIsNotOne(String path) {
    assertThat(day(path)).isNull();
  }

  @Test
  void aWordOfAnotherLanguageCountsInACourseOfThatLanguage() {
    assertThat(days(List.of("de"), "tag-3.md")).containsExactly(3);
  }

  @Test
  void namesThatBeginWithANumberCountDaysIfOneBeginsThatWay() {
    assertThat(days(List.of(), "1_day_intro/a.md", "10_day_sets/a.md")).containsExactly(1, 10);
    assertThat(days(List.of(), "02_day_loops.md", "22_day_dom_day_2.md")).containsExactly(2, 22);
    assertThat(days(List.of(), "30_day_challenge.md", "90_day_plan.md")).containsOnlyNulls();
    assertThat(days(List.of(), "1일.md", "2일.md", "03일/README.md")).containsExactly(1, 2, 3);
    assertThat(days(List.of(), "3일.md", "30일/plan.md", "15일 계획.md")).containsOnlyNulls();
  }

  @Test
  void allFilesOfADaysDirectoryBelongToTheDay() {
    assertThat(days(List.of(), "day03/1-loops.md", "day03/README.md", "day03/exercises.md"))
        .containsExactly(3, 3, 3);
  }

  @Test
  void aDirectoryBesideItsDayIsSomethingElse() {
    assertThat(days(List.of(), "2023/day02.md", "2023/day2-ops-code/README.md"))
        .containsExactly(2, null);
  }

  @ParameterizedTest
  @CsvSource({
    "day03/README.md, 3일차/index.md",
    "day03/README.md, Korean/day03/README.md",
    "01_Day_Intro/01_intro.md, Korean/01_Day_소개/01_소개.md",
    "Day01_Intro/intro.md, day1.ko.md"
  })
  void editionsOfADaysPageShareAKey(String one, String other) {
    assertThat(keys(one, other)).hasSize(2).containsOnly(keys(one).get(0));
  }

  private static List<String> keys(String... paths) {
    return Stream.of(paths)
        .map(path -> new PathLayouts(List.of(), List.of()).read(path).editionKey())
        .toList();
  }

  @Test
  void longNamesAreReadInTime() {
    String name = "day ".repeat(50_000) + "1 _".repeat(50_000) + "일차".repeat(50_000);

    assertThat(day(name + ".md")).isEqualTo(1);
  }
}
