package dev.haru.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haru.kit.TestCourse;
import dev.haru.kit.TestEngine;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What translations taught of the stem of a foreign word, which an English word may share. */
class LearnedStemsTest {

  private static final String[][] WORDS = {
    {"quorble", "tentar"}, {"zibbet", "abacaxi"}, {"fendrick", "cadeira"}, {"mumbert", "janela"}
  };

  @Test
  void englishWordDoesNotFindWhatOnlyItsForeignStemMeans(@TempDir Path root) throws Exception {
    TestCourse course =
        new TestCourse(root.resolve("course")).with("extra.md", "# Extra", "A quorble by itself.");
    for (int day = 1; day <= 8; day++) {
      String[] one = WORDS[day % 4];
      String[] two = WORDS[(day + 1 + day / 4) % 4];
      course.with(
          "days/day0" + day + ".md",
          "# The " + one[0],
          "We like the " + one[0] + " and the " + two[0] + ".");
      course.with(
          "pt-br/days/day0" + day + ".md",
          "# O " + one[1],
          "Nós gostamos de " + one[1] + " e de " + two[1] + ", não é.");
    }
    try (TestEngine engine = TestEngine.of(course)) {
      assertThat(engine.places("tentar")).contains("extra.md:1");
      assertThat(engine.places("tent")).doesNotContain("extra.md:1");
    }
  }
}
