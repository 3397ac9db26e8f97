package dev.haru.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RelevanceBaselineTest {

  private static final RelevanceBaseline BASELINE = of(0.5, 0.7, 0.9);

  @Test
  void meanIsOfTheModesHoweverManyQueriesEachHas() {
    assertThat(BASELINE.modes()).containsOnlyKeys("en>en", "ko>ko", "mean");
    assertThat(BASELINE.modes().get("en>en")).isEqualTo(0.6);
    assertThat(BASELINE.modes().get("mean")).isEqualTo(0.75);
  }

  @Test
  void whatIsEqualButForRoundingHasNotChanged(@TempDir Path directory) throws Exception {
    Path file = directory.resolve("baseline.tsv");
    RelevanceBaseline exact = of(1 / 3.0, 0.7, 0.9);
    exact.write(file);
    assertThat(Files.readAllLines(file))
        .containsExactly(
            "en>en\t0.5167",
            "ko>ko\t0.9000",
            "mean\t0.7083",
            "a/en>en/en\t0.3333",
            "a/ko>ko/ko\t0.9000",
            "b/en>en/en\t0.7000");
    assertThat(RelevanceBaseline.read(file).change(exact)).isEmpty();
    assertThat(BASELINE.change(of(0.5004, 0.7004, 0.8996))).isEmpty();
  }

  @Test
  void aDropInOneModeIsADropWhateverTheMeanDoes() {
    assertThat(BASELINE.change(of(0.5, 0.69, 1)))
        .isEqualTo(
            """
            Relevance over content/ has fallen.

              nDCG@10      baseline      now
              en>en          0.6000   0.5950  -0.0050
              ko>ko          0.9000   1.0000  +0.1000
              mean           0.7500   0.7975  +0.0475

            Lost most:
              0.7000 -> 0.6900  b/en>en/en
            """);
  }

  @Test
  void aRiseNamesTheCommandThatKeepsIt() {
    assertThat(BASELINE.change(of(0.6, 0.9, 0.9)))
        .startsWith("Relevance over content/ has risen")
        .contains("    " + RelevanceBaseline.COMMAND + "\n")
        .endsWith("Gained most:\n  0.7000 -> 0.9000  b/en>en/en\n  0.5000 -> 0.6000  a/en>en/en\n");
  }

  @Test
  void otherModesNeedAnotherBaseline() {
    assertThat(BASELINE.change(RelevanceBaseline.of(Map.of("a/en>en/en", 0.6))))
        .contains("[en>en, ko>ko, mean]", "[en>en, mean]", RelevanceBaseline.COMMAND);
  }

  @Test
  void aLineThatIsNoFigureIsNamed(@TempDir Path directory) throws Exception {
    Path file = Files.writeString(directory.resolve("baseline.tsv"), "en>en 0.6\n");
    assertThatThrownBy(() -> RelevanceBaseline.read(file))
        .isInstanceOf(EvalFormatException.class)
        .hasMessageContaining("'en>en 0.6'")
        .hasMessageContaining(RelevanceBaseline.COMMAND);
  }

  private static RelevanceBaseline of(double first, double second, double korean) {
    return RelevanceBaseline.of(
        Map.of("a/en>en/en", first, "b/en>en/en", second, "a/ko>ko/ko", korean));
  }
}
