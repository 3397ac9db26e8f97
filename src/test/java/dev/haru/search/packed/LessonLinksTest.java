package dev.haru.search.packed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LessonLinksTest {

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          https://a.example/#/2022/day01?id=<,  2022/day01.md,   >?id=<
          https://a.example/#/2022/day01,       2022/day01.md,   >
          https://a.example/#/r%C3%A9seau/#<,   réseau.md,       >/#<
          https://a.example/#/other/#<,         2022/day01.md,   other/#<
          https://a.example/#/a/a,              a.md,            >/a
          https://a.example/#/,                 README,          ''
          https://a.example/#/x,                .md,             x
          """)
  void linksAreWrittenWithoutTheirLessonsPath(String link, String path, String brief) {
    LessonLinks links = new LessonLinks("https://a.example/#/");
    assertThat(links.brief(link, path)).isEqualTo(brief);
    assertThat(links.whole(brief, path)).isEqualTo(link);
  }
}
