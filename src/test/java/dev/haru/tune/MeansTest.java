package dev.haru.tune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MeansTest {

  private static final Map<String, Double> QUERIES =
      Map.of(
          "t1/en>en/en", 0.5,
          "t2/en>en/en", 0.7,
          "t1/ko>ko/ko", 0.8,
          "t1/ko>ko/ko2", 1.0,
          "t2/chosung>ko/ko", 0.1);

  @Test
  void cleanAndDamagedModesCountEquallyHoweverManyTheyAre() {
    Map<String, Double> modes = Means.byMode(QUERIES, Set.of("t1", "t2"));
    assertThat(modes.get("en>en")).isCloseTo(0.6, within(1e-12));
    assertThat(Means.clean(modes)).isCloseTo(0.75, within(1e-12));
    assertThat(Means.damaged(modes)).isCloseTo(0.1, within(1e-12));
    assertThat(Means.overall(modes)).isCloseTo(0.425, within(1e-12));
  }

  @Test
  void onlyTheTopicsAskedForCount() {
    assertThat(Means.byMode(QUERIES, Set.of("t2")))
        .isEqualTo(Map.of("en>en", 0.7, "chosung>ko", 0.1));
  }

  @Test
  void gainIsThatOfTheTopics() {
    Map<String, Double> after =
        Map.of(
            "t1/en>en/en", 0.6,
            "t2/en>en/en", 0.7,
            "t1/ko>ko/ko", 0.8,
            "t1/ko>ko/ko2", 1.0,
            "t2/chosung>ko/ko", 0.0);
    // The first topic gains 0.05, the second loses as much.
    Gain gain = Gain.of(QUERIES, after);
    assertThat(gain.mean()).isCloseTo(0, within(1e-12));
    assertThat(gain.error()).isCloseTo(0.05, within(1e-12));
    assertThat(gain.better()).isEqualTo(1);
    assertThat(gain.worse()).isEqualTo(1);
  }
}
