package dev.haru.tune;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ScaleTest {

  private static final Scale SCALE =
      new Scale(Map.of("k1", 2f, "length.code", 0.75f, "slop", 5f, "field.prose", 1f));

  @Test
  void stepsAreQuartersRoundedToTwoDigits() {
    assertThat(SCALE.numbers(Map.of("k1", 1))).containsEntry("k1", 2.5f);
    assertThat(SCALE.numbers(Map.of("k1", 2))).containsEntry("k1", 3.1f);
    assertThat(SCALE.numbers(Map.of("k1", -1))).containsEntry("k1", 1.6f);
    assertThat(SCALE.numbers(Map.of()))
        .isEqualTo(Map.of("k1", 2f, "length.code", 0.75f, "slop", 5f, "field.prose", 1f));
  }

  @Test
  void aShareIsOneAtMost() {
    assertThat(SCALE.numbers(Map.of("length.code", 1))).containsEntry("length.code", 0.94f);
    assertThat(SCALE.numbers(Map.of("length.code", 2))).containsEntry("length.code", 1f);
  }

  @Test
  void whatTheOthersAreMeasuredByStays() {
    assertThat(SCALE.names()).containsExactlyInAnyOrder("k1", "length.code");
  }
}
