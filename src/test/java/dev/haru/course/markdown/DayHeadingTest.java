package dev.haru.course.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.course.files.LessonPath;
import dev.haru.kit.TestLessons;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DayHeadingTest {

  private static Integer day(String text) {
    return TestLessons.lesson(text).day();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "# Day 3: Loops|3",
        "# Day 03 - Loops|3",
        "# DAY-3|3",
        "# Day 3 of 30|3",
        "# Day 3/30|3",
        "# Day 3 🚀|3",
        "# 🚀 Day 3. Loops|3",
        "# [Day 3] Loops|3",
        "## Day #3: Loops|3",
        "# Day 3 반복문|3",
        "# Day 3 Loops and Lists|3",
        "# DAY 14 LOOPS|14",
        "# 3일차: 반복문|3",
        "# 3일차 반복문|3",
        "# 제3일째 반복문|3",
        "# [3일차] 반복문|3",
        "# 第3天：循环|3",
        "# 第十天 循环|10",
        "# 3日目 ループ|3",
        "# Día 3: los bucles y las condiciones|3",
        "# Jour 3 : les boucles|3"
      })
  void aHeadingNamesTheDay(String text, Integer day) {
    assertThat(day(text)).isEqualTo(day);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# Day 2 operations",
        "# Day 2 Operations",
        "# Day 14 is about loops",
        "# Day 3.5: half",
        "# Day to day",
        "# Days 3: x",
        "# Birthday 3: x",
        "# 3 loops",
        "# Loops on day 3",
        "# 30 Days of Python: day one",
        "# 2일차방정식",
        "# 3일: 시작",
        "# Tag 3: a label",
        "# Version 3: x"
      })
  void otherHeadingsNameNoDay(String text) {
    assertThat(day(text)).isNull();
  }

  @ParameterizedTest
  @CsvSource({"02-loops.md, 2", "week1/2/README.md, 2", "12-loops.md, ", "loops.md, "})
  void aPathWithTheSameNumberConfirmsADay(String path, Integer day) {
    assertThat(DayHeading.of("Day 2 Loops", "en", path)).isEqualTo(day);
  }

  @Test
  void aWordOfTheLessonsLanguageCounts() {
    assertThat(
            day(
                "# Tag 3: Schleifen\n\n"
                    + "Heute ist das nicht wie eine der und die auf dem und im zu."))
        .isEqualTo(3);
  }

  @Test
  void thePathAndTheFrontMatterComeFirst() {
    assertThat(day("---\nday: 4\n---\n# Day 3: Loops\n")).isEqualTo(4);
    assertThat(day("---\ntitle: 'Day 5: Loops'\n---\n# Loops\n")).isEqualTo(5);
    LessonPath path = new LessonPath("day07.md", null, null, 7, "day07.md");
    byte[] bytes = "# Day 3: Loops".getBytes(StandardCharsets.UTF_8);
    assertThat(Objects.requireNonNull(TestLessons.result(path, bytes).lesson()).day()).isEqualTo(7);
  }
}
