package dev.haru.search.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DayReaderTest {

  private static final DayReader READER =
      new DayReader(
          List.of("en", "ko", "es", "fr", "ja", "pl", "pt-br", "tr", "vi", "zh-cn", "zh-tw"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      emptyValue = "",
      textBlock =
          """
          day 14                |      | 14 | ''
          Day14                 |      | 14 | ''
          DAY 14                |      | 14 | ''
          day-14                |      | 14 | ''
          day_14                |      | 14 | ''
          day #14               |      | 14 | ''
          day 07                |      | 7  | ''
          Day 7:                |      | 7  | ''
          (day 7)               |      | 7  | ''
          day no. 7             |      | 7  | ''
          day number 7          |      | 7  | ''
          14th day              |      | 14 | ''
          day14.md              |      | 14 | ''
          ｄａｙ １４              |      | 14 | ''
          14일차                 |      | 14 | ''
          14일                   |      | 14 | ''
          14 일차                |      | 14 | ''
          14일 차                |      | 14 | ''
          제14일                 |      | 14 | ''
          제 14일                |      | 14 | ''
          제 14 일               |      | 14 | ''
          14일째                 |      | 14 | ''
          14번째 날              |      | 14 | ''
          14일차의               |      | 14 | ''
          2022 day 14           | 2022 | 14 | ''
          day 14 2022           | 2022 | 14 | ''
          2022/day14            | 2022 | 14 | ''
          2022/ko/Days/day14.md | 2022 | 14 | ''
          2022-day14            | 2022 | 14 | ''
          2022년 14일차          | 2022 | 14 | ''
          2022년 14일            | 2022 | 14 | ''
          2022 14일              | 2022 | 14 | ''
          2022년14일차           | 2022 | 14 | ''
          2022年第14天           | 2022 | 14 | ''
          2022年 14日目          | 2022 | 14 | ''
          día 14                |      | 14 | ''
          dia 14                |      | 14 | ''
          jour 14               |      | 14 | ''
          Jour14                |      | 14 | ''
          dzień 14              |      | 14 | ''
          dzien 14              |      | 14 | ''
          ngày 14               |      | 14 | ''
          ngày thứ 14           |      | 14 | ''
          Gün 14                |      | 14 | ''
          14. gün               |      | 14 | ''
          第14天                 |      | 14 | ''
          第 14 天               |      | 14 | ''
          第十四天               |      | 14 | ''
          第二十天               |      | 20 | ''
          第四天                 |      | 4  | ''
          14日目                 |      | 14 | ''
          第14日                 |      | 14 | ''
          day 14 linux          |      | 14 | linux
          linux day 14          |      | 14 | linux
          Day 14 - Linux        |      | 14 | Linux
          14일차 리눅스           |      | 14 | 리눅스
          第14天的内容           |      | 14 | 内容
          14日目のLinux          |      | 14 | linux
          2022 day 14 "load balancing" dns | 2022 | 14 | load balancing dns
          day 14 of 2022 linux             | 2022 | 14 | of linux
          day 23 - SQL Server 2022 on linux | | 23 | SQL Server 2022 on linux
          """)
  void readsADayWithItsYearAndTheRest(String query, Integer year, int day, String rest) {
    DayMention mention = READER.read(ParsedSyntax.of(query));
    assertThat(mention).as(query).isNotNull();
    assertThat(mention.year()).isEqualTo(year);
    assertThat(mention.day()).isEqualTo(day);
    assertThat(mention.rest().wanted().strip()).isEqualTo(rest);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "day",
        "today 14",
        "holiday14",
        "14 days",
        "days 14",
        "90 days of devops",
        "90DaysOfDevOps",
        "monday 14",
        "day 14-16",
        "day 1 day 2",
        "day 12345",
        "day 1.5",
        "day:14",
        "\"day 14\"",
        "docker -day14",
        "14",
        "2022",
        "7일 보관",
        "데브옵스 90일",
        "14일 동안",
        "14일간",
        "tag 14",
        "k8s 14",
        "일차"
      })
  void readsNoDay(String query) {
    assertThat(READER.read(ParsedSyntax.of(query))).as(query).isNull();
  }

  @ParameterizedTest
  @CsvSource({"de, Tag 14", "de, 14. Tag", "it, giorno 14", "ru, день 14"})
  void wordsForADayAreThoseOfTheCoursesLanguages(String language, String query) {
    assertThat(new DayReader(List.of(language)).read(ParsedSyntax.of(query))).isNotNull();
    assertThat(READER.read(ParsedSyntax.of(query))).isNull();
  }
}
