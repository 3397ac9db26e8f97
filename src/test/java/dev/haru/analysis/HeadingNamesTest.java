package dev.haru.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The names of headings, as lessons have them and as people type them. */
class HeadingNamesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          Day 4: Load balancing     | day 4 load balancing
          로드 밸런싱                 | 로드밸런싱
          `docker run`              | docker run
          “Quoted” heading!         | quoted heading
          What's new?               | whats new
          Résumé                    | resume
          C++                       | c++
          &&                        | &&
          --force                   | force
          """)
  void sameName(String heading, String typed) {
    assertThat(HeadingNames.whole(heading)).isNotEmpty().isEqualTo(HeadingNames.whole(typed));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          C++         | C
          C#          | C
          .gitignore  | gitignore
          a && b      | a || b
          """)
  void otherName(String heading, String typed) {
    assertThat(HeadingNames.whole(heading)).isNotEqualTo(HeadingNames.whole(typed));
  }
}
